package broadsheet.related.topic;

import broadsheet.http.Form;
import broadsheet.people.desk.part.Control;
import broadsheet.people.desk.part.Field;
import broadsheet.story.Topic;
import broadsheet.text.Messages;
import broadsheet.text.Slug;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A topic as it was typed.
 *
 * @param names how else it is called, a line each
 * @param wikidata the id, or the address of its page there
 */
record TopicForm(String name, String sort, String names, String background, String picture, String wikidata) {
    private static final int MOST_IN_NAME = 120;
    private static final int MOST_IN_BACKGROUND = 4000;
    private static final Pattern WIKIDATA =
            Pattern.compile("(?:https?://(?:www\\.|m\\.)?wikidata\\.org/(?:wiki|entity)/)?(Q[1-9]\\d{0,11})");

    static final TopicForm EMPTY = new TopicForm("", Topic.Sort.THEME.word(), "", "", "", "");

    static TopicForm of(Topic topic) {
        return new TopicForm(
                topic.name(),
                topic.sort().word(),
                String.join("\n", topic.names()),
                topic.background(),
                topic.picture() == null ? "" : topic.picture().text(),
                topic.wikidata() == null ? "" : topic.wikidata());
    }

    static TopicForm sent(Form form) {
        return new TopicForm(
                said(form, "name"),
                said(form, "sort"),
                said(form, "names"),
                said(form, "background"),
                said(form, "picture"),
                said(form, "wikidata"));
    }

    private static String said(Form form, String name) {
        return form.text(name).orElse("").replace("\r\n", "\n").strip();
    }

    /** What cannot be judged by anything but the form itself: the field's name and the word for what is wrong there. */
    Map<String, String> wrong() {
        var found = new LinkedHashMap<String, String>();
        if (name.isEmpty()) found.put("name", "name.missing");
        if (name.length() > MOST_IN_NAME || name.indexOf('\n') >= 0) found.put("name", "name.long");
        if (chosenSort().isEmpty()) found.put("sort", "sort.wrong");
        if (background.length() > MOST_IN_BACKGROUND) found.put("background", "background.long");
        if (!wikidata.isEmpty() && wikidataId() == null) found.put("wikidata", "wikidata.wrong");
        return found;
    }

    private Optional<Topic.Sort> chosenSort() {
        return Arrays.stream(Topic.Sort.values())
                .filter(one -> one.word().equals(sort))
                .findFirst();
    }

    private @Nullable String wikidataId() {
        var match = WIKIDATA.matcher(wikidata);
        return match.matches() ? match.group(1) : null;
    }

    /** The topic; ask only when nothing is {@link #wrong}. */
    Topic topic(Slug slug) {
        return new Topic(
                slug,
                name,
                background,
                chosenSort().orElseThrow(),
                names.lines().toList(),
                picture.isEmpty() ? null : new Slug(picture),
                wikidataId());
    }

    /**
     * @param wrong word for what is wrong, by field
     * @param found where pictures are found
     * @param shown address of the picture; empty for none
     */
    List<Field> fields(Messages said, Map<String, String> wrong, String found, String shown) {
        var sorts = Arrays.stream(Topic.Sort.values())
                .map(one -> new Control.Option(one.word(), said.say("sort." + one.word())))
                .toList();
        return List.of(
                        Field.line("name", said.say("name"), name).needed(),
                        Field.choice("sort", said.say("sort"), sort, sorts).needed(),
                        Field.lines("names", said.say("names"), names, 3).hint(said.say("names.hint")),
                        Field.lines("background", said.say("background"), background, 6)
                                .hint(said.say("background.hint")),
                        Field.picture("picture", said.say("picture"), picture, found, shown)
                                .hint(said.say("picture.hint")),
                        Field.line("wikidata", said.say("wikidata"), wikidata).hint(said.say("wikidata.hint")))
                .stream()
                .map(field -> wrong.containsKey(field.name()) ? field.error(said.say(wrong.get(field.name()))) : field)
                .toList();
    }
}
