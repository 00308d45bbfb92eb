package broadsheet.desk.house;

import broadsheet.http.Form;
import broadsheet.people.desk.part.Field;
import broadsheet.story.imprint.Funder;
import broadsheet.story.imprint.Ownership;
import broadsheet.story.imprint.Policy;
import broadsheet.story.imprint.Way;
import broadsheet.text.Messages;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose the paper is, as it was typed.
 *
 * @param funders one on each line: name, share and purpose with bars between
 */
record OwnershipForm(String statement, String owner, String form, String funders, Map<Policy, String> policies) {
    private static final int MOST_IN_STATEMENT = 8_000;
    private static final int MOST_IN_LINE = 200;
    private static final int PARTS = 3;

    static OwnershipForm of(Ownership ownership) {
        var funders = ownership.funders().stream()
                .map(one -> Stream.of(one.name(), one.share(), one.purpose()).collect(Collectors.joining(" | ")))
                .map(line -> line.replaceAll("( \\| )+$", ""))
                .collect(Collectors.joining("\n"));
        return new OwnershipForm(
                ownership.statement(), ownership.owner(), ownership.form(), funders, ownership.policies());
    }

    static OwnershipForm sent(Form form) {
        var policies = new EnumMap<Policy, String>(Policy.class);
        for (var policy : Policy.values()) {
            var typed = text(form, policy.word());
            if (!typed.isEmpty()) policies.put(policy, typed);
        }
        return new OwnershipForm(
                text(form, "statement"), text(form, "owner"), text(form, "form"), text(form, "funders"), policies);
    }

    private static String text(Form form, String name) {
        return form.text(name).orElse("").replace("\r\n", "\n").strip();
    }

    private Stream<String> funderLines() {
        return funders.lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    /** A funder as the line names one; null for a line that names none. */
    private static @Nullable Funder funder(String line) {
        var parts = line.split("\\|", -1);
        if (parts.length > PARTS || parts[0].isBlank() || line.length() > MOST_IN_LINE) return null;
        return new Funder(
                parts[0].strip(), parts.length > 1 ? parts[1].strip() : "", parts.length > 2 ? parts[2].strip() : "");
    }

    /** What is wrong, by field, as a word for the sentence. */
    Map<String, String> wrong() {
        var found = new LinkedHashMap<String, String>();
        if (statement.length() > MOST_IN_STATEMENT) found.put("statement", "statement.long");
        if (owner.length() > MOST_IN_LINE) found.put("owner", "owner.long");
        if (form.length() > MOST_IN_LINE) found.put("form", "owner.long");
        policies.forEach((policy, address) -> {
            if (!Way.leads(address)) found.put(policy.word(), "address.wrong");
        });
        if (funderLines().anyMatch(line -> funder(line) == null)) found.put("funders", "funders.wrong");
        return found;
    }

    /** Ask only when nothing is {@link #wrong}. */
    Ownership ownership() {
        var named =
                funderLines().flatMap(line -> Stream.ofNullable(funder(line))).toList();
        return new Ownership(owner, form, statement, named, policies);
    }

    List<Field> fields(Messages said, Map<String, String> wrong) {
        var whose = Stream.of(
                Field.lines("statement", said.say("statement"), statement, 6).hint(said.say("statement.hint")),
                Field.line("owner", said.say("owner"), owner),
                Field.line("form", said.say("form"), form).hint(said.say("form.hint")),
                Field.lines("funders", said.say("funders"), funders, 5).hint(said.say("funders.hint")));
        var promised = Stream.of(Policy.values())
                .map(policy -> Field.line(
                                policy.word(), said.say("policy." + policy.word()), policies.getOrDefault(policy, ""))
                        .hint(said.say("policy.hint")));
        return Stream.concat(whose, promised)
                .map(field -> wrong.containsKey(field.name()) ? field.error(said.say(wrong.get(field.name()))) : field)
                .toList();
    }
}
