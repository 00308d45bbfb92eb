package broadsheet.desk.privacy;

import broadsheet.consent.Purpose;
import broadsheet.consent.Service;
import broadsheet.consent.Trace;
import broadsheet.consent.Unfit;
import broadsheet.http.Form;
import broadsheet.people.desk.part.Control;
import broadsheet.people.desk.part.Field;
import broadsheet.text.Messages;
import broadsheet.text.Slug;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A service as it is typed: what stands in the fields, right or wrong. */
record ServiceForm(Map<String, String> typed) {
    private static final List<String> LINES =
            List.of("slug", "name", "provider", "country", "address", "policy", "hosts");
    private static final String TRACES = "traces";

    static ServiceForm read(Form form) {
        var typed = new LinkedHashMap<String, String>();
        Stream.concat(LINES.stream(), Stream.of("purpose", "form", TRACES))
                .forEach(name -> typed.put(name, form.text(name).orElse("").strip()));
        return new ServiceForm(typed);
    }

    static ServiceForm of(Service service) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("slug", service.slug().text());
        typed.put("name", service.name());
        typed.put("provider", service.provider());
        typed.put("country", service.country());
        typed.put("address", service.address().toString());
        typed.put("policy", service.policy().toString());
        typed.put("hosts", service.hosts().stream().map(URI::toString).collect(Collectors.joining(" ")));
        typed.put("purpose", service.purpose().word());
        typed.put("form", service.form().name().toLowerCase(Locale.ROOT));
        typed.put(
                TRACES,
                service.traces().stream()
                        .map(trace ->
                                "%s | %s | %d | %s".formatted(trace.name(), trace.place(), trace.days(), trace.why()))
                        .collect(Collectors.joining("\n")));
        return new ServiceForm(typed);
    }

    private String text(String name) {
        return typed.getOrDefault(name, "");
    }

    /** @throws Unfit with a sentence for whoever typed it */
    Service service() {
        if (!Slug.fits(text("slug"))) {
            throw new Unfit("slug");
        }
        return new Service(
                new Slug(text("slug")),
                text("name"),
                text("provider"),
                text("country").toUpperCase(Locale.ROOT),
                purpose(),
                form(),
                address(text("address")),
                Arrays.stream(text("hosts").split("\\s+"))
                        .filter(host -> !host.isEmpty())
                        .map(ServiceForm::address)
                        .toList(),
                address(text("policy")),
                text(TRACES)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(ServiceForm::trace)
                        .toList());
    }

    private Purpose purpose() {
        return Purpose.named(text("purpose")).filter(Purpose::isOptional).orElseThrow(() -> new Unfit("purpose"));
    }

    private Service.Form form() {
        return Arrays.stream(Service.Form.values())
                .filter(form -> form.name().equalsIgnoreCase(text("form")))
                .findFirst()
                .orElseThrow(() -> new Unfit("form"));
    }

    private static URI address(String typed) {
        try {
            return URI.create(typed);
        } catch (IllegalArgumentException unreadable) {
            throw new Unfit("typed", typed);
        }
    }

    private static Trace trace(String line) {
        var parts = line.split("\\|", 4);
        try {
            var place = Trace.Place.valueOf(parts[1].strip().toUpperCase(Locale.ROOT));
            return new Trace(parts[0].strip(), place, parts[3].strip(), Integer.parseInt(parts[2].strip()));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
            throw new Unfit("line", line);
        }
    }

    List<Field> fields(Messages words) {
        var fields = LINES.stream().map(name -> line(words, name)).collect(Collectors.toList());
        fields.add(
                4,
                Field.choice("purpose", words.say("field.purpose"), text("purpose"), purposes(words))
                        .needed());
        fields.add(
                5,
                Field.choice("form", words.say("field.form"), text("form"), forms(words))
                        .needed());
        fields.add(
                Field.lines(TRACES, words.say("field.traces"), text(TRACES), 4).hint(words.say("hint.traces")));
        return fields;
    }

    private Field line(Messages words, String name) {
        var field = Field.line(name, words.say("field." + name), text(name));
        return name.equals("hosts") ? field : field.needed();
    }

    private static List<Control.Option> purposes(Messages words) {
        return Purpose.OPTIONAL.stream()
                .map(purpose -> new Control.Option(purpose.word(), words.say("purpose." + purpose.word())))
                .toList();
    }

    private static List<Control.Option> forms(Messages words) {
        return Arrays.stream(Service.Form.values())
                .map(form -> form.name().toLowerCase(Locale.ROOT))
                .map(form -> new Control.Option(form, words.say("form." + form)))
                .toList();
    }
}
