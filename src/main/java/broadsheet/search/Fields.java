package broadsheet.search;

import broadsheet.text.Analysers;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/**
 * The fields of an entry in the index. Text is kept twice: in {@code text} the words as they stand, whatever their language, for
 * phrases, beginnings of words and names; in {@code text.de} (or another language) their stems. So stories in many languages lie
 * in one index, and a word is looked for in each of them by its own rules.
 */
final class Fields {
    /** Changes with everything here that makes an older index useless; such an index is made anew. */
    static final String VERSION = "1";

    static final String STORY = "story";
    static final String REVISION = "revision";
    static final String PUBLISHED = "published";
    static final String MONTH = "month";
    static final String LANGUAGE = Facet.LANGUAGE.word();
    static final String HEADLINE = "headline";
    static final String BYLINE = "byline";
    static final String SUBJECT = "subject";
    static final String TEXT = "text";

    /** What readers may narrow down by, and the months. */
    static final List<String> COUNTED = List.of("section", "topic", "person", "kind", "language", MONTH);

    private static final FieldType WORDS = words(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    private static final FieldType NAMES = words(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    private Fields() {}

    private static FieldType words(IndexOptions options) {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }

    /** The field for stems of a language. */
    static String stems(String field, String language) {
        return field + "." + language;
    }

    /** The main part of a language's tag, which stems go by: Swiss German has those of German. */
    static String stemsOf(Language language) {
        return language.locale().getLanguage();
    }

    static Analyzer analyser() {
        return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                int dot = field.indexOf('.');
                return dot < 0 ? Analysers.plain() : Analysers.keeping(new Language(field.substring(dot + 1)));
            }
        };
    }

    static Document document(Entry entry) {
        var document = new Document();
        document.add(new StringField(STORY, entry.story(), Store.YES));
        document.add(new StoredField(REVISION, entry.revision()));
        document.add(new LongField(PUBLISHED, entry.published().toEpochMilli(), Store.NO));
        value(document, MONTH, entry.month().toString());
        value(document, Facet.SECTION.word(), entry.section().text());
        value(document, Facet.KIND.word(), entry.kind().word());
        value(document, LANGUAGE, entry.language().tag());
        for (Slug topic : entry.topics()) value(document, Facet.TOPIC.word(), topic.text());
        for (Slug person : entry.people()) value(document, Facet.PERSON.word(), person.text());
        document.add(new StoredField(LANGUAGE, entry.language().tag()));
        document.add(new Field(BYLINE, entry.byline(), NAMES));
        document.add(new Field(SUBJECT, entry.subject(), NAMES));
        text(document, HEADLINE, entry.headline(), entry.language());
        text(document, TEXT, entry.text(), entry.language());
        return document;
    }

    private static void value(Document document, String field, String value) {
        document.add(new StringField(field, value, Store.NO));
        document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
    }

    private static void text(Document document, String field, String text, Language language) {
        document.add(new StoredField(field, text));
        document.add(new Field(field, text, WORDS));
        if (Analysers.knows(language)) document.add(new Field(stems(field, stemsOf(language)), text, WORDS));
    }
}
