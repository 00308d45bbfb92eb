package broadsheet.desk.house;

import broadsheet.http.Form;
import broadsheet.people.desk.part.Field;
import broadsheet.story.Section;
import broadsheet.text.Messages;
import broadsheet.text.Slug;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A section as it was typed. */
record SectionForm(String name, String slug, String description, boolean hidden) {
    private static final int MOST_IN_NAME = 60;
    private static final int MOST_IN_DESCRIPTION = 400;

    static final SectionForm EMPTY = new SectionForm("", "", "", false);

    static SectionForm of(Section section) {
        return new SectionForm(section.name(), section.slug().text(), section.description(), section.hidden());
    }

    static SectionForm sent(Form form) {
        return new SectionForm(
                form.text("name").orElse("").strip(),
                form.text("slug").orElse("").strip(),
                form.text("description").orElse("").replace("\r\n", "\n").strip(),
                form.text("hidden").isPresent());
    }

    /** Its address: as typed, or made of the name. */
    private String address() {
        return slug.isEmpty() ? Slug.of(name, "section").text() : slug;
    }

    /** What is wrong, by field, as a word for the sentence. */
    Map<String, String> wrong() {
        var found = new LinkedHashMap<String, String>();
        if (name.isEmpty()) found.put("name", "name.missing");
        if (name.length() > MOST_IN_NAME) found.put("name", "name.long");
        if (description.length() > MOST_IN_DESCRIPTION) found.put("description", "description.long");
        if (!Slug.fits(address())) found.put("slug", "slug.wrong");
        else if (Section.RESERVED.contains(address())) found.put("slug", "slug.reserved");
        return found;
    }

    /** The section; ask only when nothing is {@link #wrong}. */
    Section section(int position) {
        return new Section(new Slug(address()), name, description, position, hidden);
    }

    List<Field> fields(Messages said, Map<String, String> wrong) {
        return Stream.of(
                        Field.line("name", said.say("name"), name).needed(),
                        Field.line("slug", said.say("slug"), slug).hint(said.say("slug.hint")),
                        Field.lines("description", said.say("description"), description, 3)
                                .hint(said.say("description.hint")),
                        Field.tick("hidden", said.say("hidden"), hidden).hint(said.say("hidden.hint")))
                .map(field -> wrong.containsKey(field.name()) ? field.error(said.say(wrong.get(field.name()))) : field)
                .toList();
    }
}
