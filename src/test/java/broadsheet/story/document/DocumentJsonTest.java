package broadsheet.story.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentJsonTest {
    @Test
    void the_form_is_compact_and_leaves_out_what_is_usual() {
        var text =
                Text.of(new Inline.Run("A "), new Inline.Run("link", new Mark.Link("/news/flood"), new Mark.Strong()));
        assertThat(DocumentJson.write(Document.of(new Block.Paragraph(text), new Block.Divider())))
                .isEqualTo(
                        "{\"version\":1,\"blocks\":[{\"type\":\"paragraph\",\"text\":["
                                + "{\"type\":\"text\",\"text\":\"A \"},{\"type\":\"text\",\"text\":\"link\",\"marks\":["
                                + "{\"type\":\"link\",\"address\":\"/news/flood\"},{\"type\":\"strong\"}]}]},{\"type\":\"divider\"}]}");
    }

    @Test
    void a_table_of_plain_cells_says_only_its_words() {
        var cell = new Block.Table.Cell(Text.of("4.31"), false, 1, 1);
        var table = new Block.Table(Text.EMPTY, List.of(), List.of(new Block.Table.Row(List.of(cell))));
        assertThat(DocumentJson.write(Document.of(table)))
                .isEqualTo("{\"version\":1,\"blocks\":[{\"type\":\"table\",\"body\":"
                        + "[[{\"text\":[{\"type\":\"text\",\"text\":\"4.31\"}]}]]}]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {'version':1,'blocks':[{'type':'divider'},{'type':'paragraph','text':[{'type':'text','text':'x','marks':[{'type':'strong'},{'type':'link','address':'javascript:alert(1)'}]}]}]} | blocks[1].text[0].marks[1]: A link leads to an http, https, mailto or tel address or to a page of this site.
                    {'version':1,'blocks':[{'type':'marquee'}]} | blocks[0]: there is no block of the type “marquee”.
                    {'version':1,'blocks':[{'type':'divider','colour':'red'}]} | blocks[0]: the field “colour” is not known here.
                    {'version':1,'blocks':[{'type':'paragraph'}]} | blocks[0]: “text” is missing.
                    {'version':1,'blocks':[{'type':'paragraph','text':'x'}]} | blocks[0].text: a list is expected here.
                    {'version':1,'blocks':[{'type':'paragraph','text':[{'type':'text','text':null}]}]} | blocks[0].text[0].text: a text in quotation marks is expected here.
                    {'version':1,'blocks':[{'type':'paragraph','text':[{'type':'html','text':'x'}]}]} | blocks[0].text[0]: “html” cannot stand in a text.
                    {'version':1,'blocks':[{'type':'paragraph','text':[{'type':'break','marks':[{'type':'blink'}]}]}]} | blocks[0].text[0].marks[0]: there is no mark of the type “blink”.
                    {'version':1,'blocks':[{'type':'heading','level':'2','text':[]}]} | blocks[0].level: a whole number is expected here.
                    {'version':1,'blocks':[{'type':'heading','level':1,'text':[]}]} | blocks[0]: A sub-heading has level 2, 3 or 4.
                    {'version':1,'blocks':[{'type':'quotation','form':'loud','paragraphs':[]}]} | blocks[0].form: a quotation's form is “block” or “pull”.
                    {'version':1,'blocks':[{'type':'quotation','form':'pull','paragraphs':[[]]}]} | blocks[0]: A quotation needs words.
                    {'version':1,'blocks':[{'type':'quotation','form':'pull','paragraphs':[[{'type':'text','text':'x'}]],'language':'!'}]} | blocks[0].language: Not a language tag: “!”.
                    {'version':1,'blocks':[{'type':'quotation','form':'pull','paragraphs':[[{'type':'text','text':'x'}]],'attribution':{'speaker':' '}}]} | blocks[0].attribution: A quotation's speaker needs a name.
                    {'version':1,'blocks':[{'type':'picture','picture':'No Slug'}]} | blocks[0]: Not a slug: “No Slug”. Use small letters a–z, digits and hyphens.
                    {'version':1,'blocks':[{'type':'gallery','pictures':[{'type':'picture','picture':'a'}]}]} | blocks[0].pictures[0]: the field “type” is not known here.
                    {'version':1,'blocks':[{'type':'list','numbered':'yes','items':[]}]} | blocks[0].numbered: true or false is expected here.
                    {'version':1,'blocks':[{'type':'list','items':[{'text':[],'nested':{'items':[]}}]}]} | blocks[0].items[0].nested: A list needs an item.
                    {'version':1,'blocks':[{'type':'table','body':[[]]}]} | blocks[0].body[0]: A row needs a cell.
                    {'version':1,'blocks':[{'type':'factbox','blocks':[{'type':'factbox','title':[{'type':'text','text':'x'}],'blocks':[]}]}]} | blocks[0]: A fact box cannot stand inside a fact box.
                    {'version':1,'blocks':[{'type':'embed','provider':'X','address':'ftp://example.org/'}]} | blocks[0]: An embed's address starts with https:// or http://.
                    {'version':1,'blocks':[{'type':'related','address':'https://example.org/'}]} | blocks[0]: A related story is named by its path, /section/slug.
                    {'version':1,'blocks':[7]} | blocks[0]: an object is expected here, with “type” in it.
                    {'version':2,'blocks':[]} | version: this Broadsheet reads version 1, not 2.
                    {'blocks':[]} | “version” is missing.
                    {'version':1,'blocks':[],'more':1} | the field “more” is not known here.
                    [] | an object is expected here, with “version” in it.
                    """)
    void what_is_wrong_is_named_with_its_place(String json, String sentence) {
        assertThatThrownBy(() -> DocumentJson.read(json.replace('\'', '"')))
                .isInstanceOf(DocumentTrouble.class)
                .hasMessage(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"version":1,"version":1,"blocks":[]}
                    {"version":1,"blocks":[]} x
                    {"version":1,"blocks":[
                    {"version":1e999,"blocks":[]}
                    ""
                    """)
    void what_is_not_json_or_says_a_thing_twice_is_refused(String json) {
        assertThatThrownBy(() -> DocumentJson.read(json)).isInstanceOf(DocumentTrouble.class);
    }

    @Test
    void a_hundred_thousand_levels_are_refused() {
        assertThatThrownBy(() -> DocumentJson.read("[".repeat(100_000)))
                .isInstanceOf(DocumentTrouble.class)
                .hasMessageStartingWith("Not JSON, or more than a document needs: ");
    }

    @Test
    void lists_as_deep_as_they_may_be_in_a_box_can_be_read_again() {
        var by = new Mark.Said(Attribution.to("Dr Osei"));
        var list = new Block.Listing(true, List.of(new Block.Listing.Item(Text.of(new Inline.Run("x", by)), null)));
        for (int depth = 1; depth < Block.Listing.DEEPEST; depth++) {
            list = new Block.Listing(false, List.of(new Block.Listing.Item(Text.of("x"), list)));
        }
        var document = Document.of(new Block.FactBox(Text.EMPTY, List.of(list)));
        assertThat(DocumentJson.read(DocumentJson.write(document))).isEqualTo(document);
    }

    @Provide
    Arbitrary<Document> documents() {
        return AnyDocument.document();
    }

    /** Whatever is done to the text, the answer is a document or a sentence, never another fault. */
    @Property
    void damaged_json_is_read_or_refused(
            @ForAll("documents") Document document, @ForAll int place, @ForAll char character) {
        var json = new StringBuilder(DocumentJson.write(document));
        json.setCharAt(Math.floorMod(place, json.length()), "{}[]\",:0x".charAt(character % 9));
        try {
            assertThat(DocumentJson.read(json.toString())).isNotNull();
        } catch (DocumentTrouble refusal) {
            assertThat(refusal.getMessage()).isNotBlank();
        }
    }
}
