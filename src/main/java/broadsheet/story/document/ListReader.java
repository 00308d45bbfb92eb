package broadsheet.story.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Reads lists. A list below no point of its own belongs to the point before it; too deep ones give up their words. */
final class ListReader {
    private final BiConsumer<Element, String> dropped;

    private ListReader(BiConsumer<Element, String> dropped) {
        this.dropped = dropped;
    }

    /** The list, or nothing where no point has words. */
    static List<Block.Listing> read(Element list, BiConsumer<Element, String> dropped) {
        var found = new ListReader(dropped).listing(list, 1);
        return found == null ? List.of() : List.of(found);
    }

    private Block.@Nullable Listing listing(Element list, int depth) {
        var items = new ArrayList<Block.Listing.Item>();
        for (var node : list.childNodes()) {
            if (node instanceof Element child && child.normalName().equals("li")) {
                add(items, item(child.childNodes(), depth));
            } else if (isDeeper(node, depth) && !items.isEmpty()) {
                var before = items.removeLast();
                var below = listing((Element) node, depth + 1);
                items.add(new Block.Listing.Item(before.text(), joined(before.nested(), below)));
            } else {
                add(items, item(List.of(node), depth));
            }
        }
        return items.isEmpty() ? null : new Block.Listing(list.normalName().equals("ol"), items);
    }

    private static void add(List<Block.Listing.Item> items, Block.Listing.Item item) {
        if (!item.text().isEmpty() || item.nested() != null) items.add(item);
    }

    private Block.Listing.Item item(List<Node> nodes, int depth) {
        var words = new ArrayList<Node>();
        Block.Listing nested = null;
        for (var node : nodes) {
            if (isDeeper(node, depth)) nested = joined(nested, listing((Element) node, depth + 1));
            else words.add(node);
        }
        return new Block.Listing.Item(WordsReader.text(words, dropped), nested);
    }

    private static Block.@Nullable Listing joined(Block.@Nullable Listing first, Block.@Nullable Listing second) {
        if (first == null) return second;
        if (second == null) return first;
        var items = new ArrayList<>(first.items());
        items.addAll(second.items());
        return new Block.Listing(first.numbered(), items);
    }

    private static boolean isDeeper(Node node, int depth) {
        return depth < Block.Listing.DEEPEST
                && node instanceof Element element
                && (element.normalName().equals("ul") || element.normalName().equals("ol"));
    }
}
