package broadsheet.desk.house;

import broadsheet.http.Form;
import broadsheet.mail.MailAddress;
import broadsheet.people.desk.part.Control;
import broadsheet.people.desk.part.Field;
import broadsheet.story.Publication;
import broadsheet.story.imprint.Contacts;
import broadsheet.story.imprint.Contacts.Whom;
import broadsheet.story.imprint.Way;
import broadsheet.text.Language;
import broadsheet.text.Messages;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The paper and how it is reached, as it was typed.
 *
 * @param profiles one address on each line
 * @param agreed whether somebody read what another zone means for what is scheduled
 */
record SettingsForm(
        String name,
        String line,
        String language,
        String zone,
        Map<Whom, String> mail,
        String post,
        String profiles,
        String licence,
        boolean agreed) {
    /** What is wrong with a zone while stories are scheduled and nobody has agreed. */
    static final String ZONE_SCHEDULED = "zone.scheduled";

    private static final int MOST_IN_NAME = 80;
    private static final int MOST_IN_LINE = 160;
    private static final int MOST_IN_LICENCE = 300;
    private static final int MOST_IN_POST = 600;
    private static final int MOST_PROFILES = 12;

    static SettingsForm of(Publication paper, Contacts contacts) {
        return new SettingsForm(
                paper.name(),
                paper.line(),
                paper.language().tag(),
                paper.zone().getId(),
                contacts.mail(),
                contacts.post(),
                String.join("\n", contacts.profiles()),
                contacts.licence(),
                false);
    }

    static SettingsForm sent(Form form) {
        var mail = new EnumMap<Whom, String>(Whom.class);
        for (var whom : Whom.values()) {
            var typed = line(form, whom.word());
            if (!typed.isEmpty()) mail.put(whom, typed);
        }
        return new SettingsForm(
                line(form, "name"),
                line(form, "line"),
                line(form, "language"),
                line(form, "zone"),
                mail,
                lines(form, "post"),
                lines(form, "profiles"),
                line(form, "licence"),
                form.text("agreed").isPresent());
    }

    private static String line(Form form, String name) {
        return form.text(name).orElse("").strip();
    }

    private static String lines(Form form, String name) {
        return form.text(name).orElse("").replace("\r\n", "\n").strip();
    }

    private List<String> profileLines() {
        return profiles.lines().map(String::strip).filter(one -> !one.isEmpty()).toList();
    }

    /** What is wrong, by field, as a word for the sentence. */
    Map<String, String> wrong() {
        var found = new LinkedHashMap<String, String>();
        if (name.isEmpty()) found.put("name", "name.missing");
        if (name.length() > MOST_IN_NAME) found.put("name", "name.long");
        if (line.length() > MOST_IN_LINE) found.put("line", "line.long");
        if (!Language.fits(language)) found.put("language", "language.wrong");
        if (!isZone()) found.put("zone", "zone.wrong");
        mail.forEach((whom, address) -> {
            if (!isMail(address)) found.put(whom.word(), "mail.wrong");
        });
        if (post.length() > MOST_IN_POST) found.put("post", "post.long");
        if (profileLines().size() > MOST_PROFILES) found.put("profiles", "profiles.many");
        if (!profileLines().stream().allMatch(one -> !one.startsWith("/") && Way.leads(one))) {
            found.put("profiles", "profiles.wrong");
        }
        if (licence.length() > MOST_IN_LICENCE) found.put("licence", "licence.long");
        return found;
    }

    private boolean isZone() {
        try {
            return ZoneId.of(zone) != null;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static boolean isMail(String typed) {
        try {
            return MailAddress.parse(typed).text().contains(".");
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** The paper; ask only when nothing is {@link #wrong}. */
    Publication paper() {
        return new Publication(name, line, new Language(language), ZoneId.of(zone));
    }

    /** How it is reached; ask only when nothing is {@link #wrong}. */
    Contacts contacts() {
        return new Contacts(mail, post, profileLines(), licence);
    }

    /**
     * @param given which of them the program was started with
     * @param scheduled how many stories wait for their moment
     */
    List<Field> fields(Messages said, Map<String, String> wrong, Set<String> given, int scheduled) {
        boolean asked = agreed || ZONE_SCHEDULED.equals(wrong.get("zone"));
        var paper = Stream.of(
                Field.line("name", said.say("name"), name).needed(),
                Field.line("line", said.say("line"), line).hint(said.say("line.hint")),
                Field.choice("language", said.say("language"), language, languages(said))
                        .hint(said.say("language.hint"))
                        .needed(),
                Field.choice("zone", said.say("zone"), zone, zones())
                        .hint(said.say("zone.hint"))
                        .needed());
        var clock = asked ? Stream.of(Field.tick("agreed", said.say("agreed"), agreed)) : Stream.<Field>empty();
        var reached = Stream.of(Whom.values())
                .map(whom -> Field.line(
                        whom.word(), said.say("mail." + whom.word()), mail.getOrDefault(whom, ""), "email", "off"));
        var rest = Stream.of(
                Field.lines("post", said.say("post"), post, 4).hint(said.say("post.hint")),
                Field.lines("profiles", said.say("profiles"), profiles, 3).hint(said.say("profiles.hint")),
                Field.line("licence", said.say("licence"), licence).hint(said.say("licence.hint")));
        return Stream.of(paper, clock, reached, rest)
                .flatMap(part -> part)
                .map(field -> given.contains(field.name()) ? started(field, said) : field)
                .map(field -> wrong.containsKey(field.name())
                        ? field.error(said.say(wrong.get(field.name()), scheduled))
                        : field)
                .toList();
    }

    /** Says beside its hint that the program was started with a value for it, which comes back. */
    private static Field started(Field field, Messages said) {
        var variable = "BROADSHEET_" + field.name().toUpperCase(Locale.ROOT);
        return field.hint((field.hint() + " " + said.say("given", "--" + field.name(), variable)).strip());
    }

    private List<Control.Option> languages(Messages said) {
        var tags = new ArrayList<>(Messages.LANGUAGES);
        if (!tags.contains(language)) tags.addFirst(language);
        var reading = Locale.forLanguageTag(said.language().tag());
        return tags.stream()
                .map(tag ->
                        new Control.Option(tag, Locale.forLanguageTag(tag).getDisplayName(reading) + " (" + tag + ")"))
                .toList();
    }

    private List<Control.Option> zones() {
        var cities = ZoneId.getAvailableZoneIds().stream()
                .filter(one -> one.contains("/") && !one.startsWith("Etc/") && !one.startsWith("SystemV/"))
                .sorted();
        return Stream.concat(Stream.of(zone, "UTC").distinct(), cities.filter(one -> !one.equals(zone)))
                .map(one -> new Control.Option(one, one.replace('_', ' ')))
                .toList();
    }
}
