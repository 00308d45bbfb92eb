package broadsheet.search;

import broadsheet.search.Passages.Spot;
import broadsheet.text.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;

/** A story found in the index: what is kept of it there, and where the words stand in it. */
final class Card {
    /** A passage is chosen among the first of them; a story that repeats a word more often has shown what it is about. */
    private static final int MOST_SPOTS = 200;

    private final LeafReaderContext leaf;
    private final int document;
    private final Document kept;
    private final List<Wish> wishes;

    Card(IndexSearcher searcher, int document, List<Wish> wishes) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        this.leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        this.document = document - leaf.docBase;
        this.kept = leaf.reader().storedFields().document(this.document);
        this.wishes = wishes;
    }

    String story() {
        return text(Fields.STORY);
    }

    int revision() {
        return kept.getField(Fields.REVISION).numericValue().intValue();
    }

    List<Answer.Piece> headline() throws IOException {
        return Passages.marked(text(Fields.HEADLINE), spots(Fields.HEADLINE));
    }

    List<Answer.Piece> passage() throws IOException {
        return Passages.best(text(Fields.TEXT), spots(Fields.TEXT), language());
    }

    private String text(String field) {
        return Objects.requireNonNullElse(kept.get(field), "");
    }

    private Language language() {
        return new Language(text(Fields.LANGUAGE));
    }

    private List<Spot> spots(String field) throws IOException {
        var spots = new ArrayList<Spot>();
        var stems = Fields.stems(field, Fields.stemsOf(language()));
        for (int word = 0; word < wishes.size(); word++) {
            for (var term : wishes.get(word).terms()) {
                if (term.field().equals(field) || term.field().equals(stems)) {
                    add(spots, term, word, wishes.get(word).little());
                }
            }
        }
        return spots;
    }

    private void add(List<Spot> spots, Term term, int word, boolean little) throws IOException {
        var places = leaf.reader().postings(term, PostingsEnum.OFFSETS);
        if (places == null || places.advance(document) != document) return;
        int most = Math.min(places.freq(), MOST_SPOTS);
        for (int i = 0; i < most; i++) {
            places.nextPosition();
            spots.add(new Spot(places.startOffset(), places.endOffset(), word, little));
        }
    }

    /** How the text writes a word; empty if it does not have it. */
    String spelling(Term term) throws IOException {
        var spots = new ArrayList<Spot>();
        add(spots, term, 0, false);
        var text = text(term.field());
        return spots.isEmpty()
                ? ""
                : text.substring(spots.getFirst().start(), spots.getFirst().end());
    }
}
