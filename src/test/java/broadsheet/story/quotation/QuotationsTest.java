package broadsheet.story.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.story.document.Block;
import broadsheet.story.document.Document;
import broadsheet.story.document.FromHtml;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who said what, as a reader would answer; each line of a text is a paragraph. */
class QuotationsTest {
    private static List<String> said(String text) {
        var blocks = text.lines().<Block>map(Block.Paragraph::of).toList();
        return Spoken.in(Quotations.marked(new Document(blocks))).stream()
                .map(said -> said.by() == null
                        ? "?"
                        : said.by().role() == null
                                ? said.by().speaker()
                                : said.by().speaker() + " (" + said.by().role() + ")")
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    “We were cold,” said Ann Lee.                                              | Ann Lee
                    “We were cold,” Ann Lee said on Monday.                                    | Ann Lee
                    “We were cold,” said Ann Lee, the club’s treasurer, on Monday.             | Ann Lee (club’s treasurer)
                    “We were cold,” said club treasurer Ann Lee.                               | Ann Lee (club treasurer)
                    Ann Lee told reporters in Lennford: “We were cold all winter.”             | Ann Lee
                    According to Ann Lee, “the water was cold and the boiler was broken”.      | Ann Lee
                    “We were cold,” the swimmers said.                                         | the swimmers
                    “We were cold,” a spokesman for the council said.                          | a spokesman for the council
                    “We were cold,” Mr Lee said.                                               | Lee
                    On Tuesday, Mayor Bo Kim said: “The lido stays open.”                      | Bo Kim (Mayor)
                    "We were cold," said Ann Lee.                                              | Ann Lee
                    „Das ist kalt“, sagte Jörg Groß am Montag.                                 | Jörg Groß
                    „Das ist kalt“, so Bürgermeisterin Änne Groß.                              | Änne Groß (Bürgermeisterin)
                    Jörg Groß sagte: „Das Wasser ist viel zu kalt.“                            | Jörg Groß
                    Laut Jörg Groß ist das „eine Frage von wenigen Wochen“.                    | ?
                    »Das ist kalt«, erklärte Jörg Groß.                                        | Jörg Groß
                    « C’est froid », a déclaré Zoé Martin.                                     | Zoé Martin
                    Selon Zoé Martin, « c’est une promesse trahie par la ville ».              | Zoé Martin
                    «Hace mucho frío», dijo Íñigo Ruiz.                                        | Íñigo Ruiz
                    Según Íñigo Ruiz, «el agua estaba demasiado fría».                         | Íñigo Ruiz
                    وقال أحمد العلي: «كان الماء باردا جدا طوال الشتاء».                          | أحمد العلي
                    „המים היו קרים כל החורף”, אמרה רות לביא.                                     | רות לביא
                    """)
    void the_speaker_is_named_as_the_sentence_names_them(String sentence, String speaker) {
        assertThat(said(sentence)).containsExactly(speaker);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    Zoe Marsh from Lido Trust told the Courier: “The gates open in May.” | Zoe Marsh
                    The lido “has not been open for a whole year” and nobody is to blame, treasurer Ann Lee told members. | Ann Lee (treasurer)
                    Ann Lee opened the lido. (Photo: Harbour Images) She had once fallen into it. “It was colder than I thought,” she said. | Ann Lee
                    Ann Lee sat in the Harbour Journal office. “It was colder than I thought,” she said. | Ann Lee
                    Town Hall speaker Ann Lee insisted that nothing had changed. “It stays open,” she said. | Ann Lee (Town Hall speaker)
                    The mayor spoke first, telling the crowd: “It was a long winter for all of us.” | The mayor
                    Ann Lee and Bo Kim came. When the band was silent, Kim rose. When it played, he laughed and said: “It was a long winter.” | Bo Kim
                    """)
    void whom_a_story_means_follows_from_the_sentences_before(String story, String speaker) {
        assertThat(said(story)).containsExactly(speaker);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    The “moderate” wing said it would vote for the plan. |
                    A so-called “smart” boiler was to blame.             |
                    She read “The Old Man and the Sea” in one night.     |
                    The “cold water club” has forty members.             |
                    Das „Wunder von Bern“ war lange her.                 |
                    Nobody was quoted here.                              |
                    The plan, dubbed “Operation Lido”, failed.           |
                    """)
    void a_title_or_a_few_words_held_at_arms_length_are_no_quotation(String sentence) {
        assertThat(said(sentence)).isEmpty();
    }

    @Test
    void a_surname_is_the_person_introduced_before() {
        assertThat(said("""
                        Council leader Ruth Pemberton opened the meeting late.
                        “Nobody wanted this,” Pemberton said.""")).containsExactly("Ruth Pemberton (Council leader)");
        assertThat(said("""
                        Ruth Pemberton, the leader of the council, opened the meeting late.
                        “Nobody wanted this,” said Pemberton.""")).containsExactly("Ruth Pemberton (leader of the council)");
    }

    @Test
    void a_surname_that_two_people_share_stays_a_surname() {
        assertThat(said("""
                        Ruth Lee and Ann Lee met at the pool.
                        “Nobody wanted this,” Lee said.""")).containsExactly("Lee");
    }

    @Test
    void the_second_half_of_a_broken_sentence_has_the_same_speaker() {
        assertThat(said("“We were cold,” said Ann Lee. “And nobody told us why.”"))
                .containsExactly("Ann Lee", "Ann Lee");
        assertThat(said("“We were cold,” said Ann Lee, “and nobody told us why.”"))
                .containsExactly("Ann Lee", "Ann Lee");
    }

    @Test
    void a_quotation_after_a_sentence_of_the_story_has_no_known_speaker() {
        assertThat(
                        said(
                                "“We were cold,” said Ann Lee. The boiler failed in May. It was old. “Nobody told us anything.”"))
                .containsExactly("Ann Lee", "?");
    }

    @Test
    void he_and_she_are_nobody_in_particular() {
        assertThat(said("“We were cold,” she said.")).containsExactly("?");
    }

    @Test
    void a_quotation_over_two_paragraphs_belongs_to_one_speaker() {
        assertThat(said("""
                        Ann Lee said: “We were cold all winter and nobody came to help.
                        “Then the boiler failed as well.\u201d""")).containsExactly("Ann Lee", "Ann Lee");
    }

    @Test
    void an_inner_quotation_is_part_of_the_outer_one() {
        assertThat(said("“He told me ‘go home’ and I went,” said Ann Lee.")).containsExactly("Ann Lee");
    }

    @Test
    void an_apostrophe_is_no_quotation_mark() {
        assertThat(said("The swimmers’ club, in the ’90s, wasn’t cold; the club’s boiler didn’t fail, said Ann Lee."))
                .isEmpty();
    }

    @Test
    void marks_of_the_text_survive_inside_a_quotation() {
        var marked =
                Quotations.marked(FromHtml.read("<p>“We were <em>very</em> cold,” said <strong>Ann Lee</strong>.</p>"));
        assertThat(Spoken.in(marked)).extracting(Spoken::words).containsExactly("“We were very cold,”");
        assertThat(marked.plainText()).isEqualTo("“We were very cold,” said Ann Lee.");
    }

    @Test
    void words_never_change() {
        for (var text : Arrays.asList("“”", "“", "”“„«»", "a “b", "\"\"\"", "«a «b» c", "’‘’", "„“ said", "said “")) {
            assertThat(Quotations.marked(Document.of(Block.Paragraph.of(text))).plainText())
                    .isEqualTo(text);
        }
    }
}
