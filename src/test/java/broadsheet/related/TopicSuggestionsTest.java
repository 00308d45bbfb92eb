package broadsheet.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.story.Content;
import broadsheet.story.Kind;
import broadsheet.story.Topic;
import broadsheet.story.Unready;
import broadsheet.story.document.Block;
import broadsheet.story.document.Document;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicSuggestionsTest {
    private static final Topic MAYOR =
            topic("ann-lee", "Ann Lee", Topic.Sort.PERSON, "Councillor Lee", "Ann Marie Lee");
    private static final Topic WHO = topic("who", "World Health Organization", Topic.Sort.ORGANISATION, "WHO");
    private static final Topic MILL = topic("mill", "Harker’s Mill", Topic.Sort.PLACE);
    private static final Topic DAMASCUS = topic("damascus", "Damascus", Topic.Sort.PLACE, "دمشق");
    private static final Topic ACID = topic("lin", "Lin", Topic.Sort.PERSON);

    private final TopicSuggestions suggestions = new TopicSuggestions(List.of(MAYOR, WHO, MILL, DAMASCUS, ACID));

    private static Topic topic(String slug, String name, Topic.Sort sort, String... names) {
        return new Topic(new Slug(slug), name, "", sort, List.of(names), null, null);
    }

    private List<String> known(String language, String text) {
        return suggestions.in(content(language, text)).known().stream()
                .map(found -> found.topic().slug().text())
                .toList();
    }

    private static Content content(String language, String text) {
        return new Content(
                "",
                "Headline",
                "",
                "",
                Kind.NEWS,
                new Language(language),
                List.of(),
                List.of(),
                null,
                Document.of(Block.Paragraph.of(text)));
    }

    @Test
    void known_names_are_found_with_their_other_spellings_as_whole_words() {
        assertThat(known("en", "On Monday Councillor Lee went to Harker's Mill’s yard."))
                .containsExactlyInAnyOrder("ann-lee", "mill");
        assertThat(known("en", "Linen and berlin and a violin.")).isEmpty();
        assertThat(known("en", "Ask Lin’s sister.")).containsExactly("lin");
    }

    @Test
    void an_abbreviation_is_not_a_little_word() {
        assertThat(known("en", "Those who came knew.")).isEmpty();
        assertThat(known("en", "The WHO warned.")).containsExactly("who");
    }

    @Test
    void arabic_writes_little_words_onto_the_name() {
        assertThat(known("ar", "وصلت الحافلة بدمشق صباحا")).containsExactly("damascus");
    }

    @Test
    void what_is_named_most_comes_first_and_what_is_tagged_is_left_out() {
        var found = suggestions.in(content("en", "Ann Lee met Lin. Ann Lee left."));
        assertThat(found.known()).extracting(TopicSuggestions.Named::times).containsExactly(2, 1);
        var tagged = new Content(
                "",
                "H",
                "",
                "",
                Kind.NEWS,
                Language.ENGLISH,
                List.of(),
                List.of(MAYOR.slug()),
                null,
                Document.of(Block.Paragraph.of("Ann Lee met Lin.")));
        assertThat(suggestions.in(tagged).known())
                .extracting(named -> named.topic().name())
                .containsExactly("Lin");
    }

    @Test
    void names_used_often_are_proposed_once_in_their_longest_form() {
        var text =
                "The judge asked Dale Rusk to stand. Later Rusk sat. The lawyer of Rusk spoke, and then Ann Lee came. Nobody else spoke to Pip.";
        assertThat(suggestions.in(content("en", text)).proposed())
                .extracting(TopicSuggestions.Proposed::name)
                .containsExactly("Dale Rusk");
    }

    @Test
    void german_nouns_are_no_names() {
        var text = "Er sah das Haus, das Haus am Fluss, das Haus im Tal.";
        assertThat(suggestions.in(content("de", text)).proposed()).isEmpty();
    }

    @Test
    void a_wikidata_id_has_its_shape() {
        assertThatThrownBy(() -> new Topic(new Slug("x"), "X", "", Topic.Sort.THEME, List.of(), null, "42"))
                .isInstanceOf(Unready.class)
                .hasMessageContaining("Q42");
    }
}
