package broadsheet.story.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Reads lists. Items without words but with a list below lend the list to the item before them; too deep ones are flattened. */
final class ListReader {
    private ListReader() {}

    static Block.@Nullable Listing read(Element list, BiConsumer<Element, String> dropped, int depth) {
        var items = new ArrayList<Block.Listing.Item>();
        for (var child : list.children()) {
            if (isList(child)) nest(items, read(child, dropped, depth + 1));
            else items.addAll(item(child, dropped, depth));
        }
        items.removeIf(item -> item.text().isEmpty() && item.nested() == null);
        return items.isEmpty() ? null : new Block.Listing(list.normalName().equals("ol"), items);
    }

    private static List<Block.Listing.Item> item(Element child, BiConsumer<Element, String> dropped, int depth) {
        var words = new ArrayList<Node>();
        Block.Listing nested = null;
        for (var node : child.childNodes()) {
            boolean deeper = depth < Block.Listing.DEEPEST && node instanceof Element element && isList(element);
            if (deeper) nested = joined(nested, read((Element) node, dropped, depth + 1));
            else words.add(node);
        }
        return List.of(new Block.Listing.Item(FromHtml.text(words, dropped), nested));
    }

    private static void nest(List<Block.Listing.Item> items, Block.@Nullable Listing nested) {
        if (nested == null) return;
        if (items.isEmpty()) {
            items.addAll(nested.items());
            return;
        }
        var last = items.removeLast();
        items.add(new Block.Listing.Item(last.text(), joined(last.nested(), nested)));
    }

    private static Block.@Nullable Listing joined(Block.@Nullable Listing first, Block.@Nullable Listing second) {
        if (first == null) return second;
        if (second == null) return first;
        var items = new ArrayList<>(first.items());
        items.addAll(second.items());
        return new Block.Listing(first.numbered(), items);
    }

    private static boolean isList(Element element) {
        return element.normalName().equals("ul") || element.normalName().equals("ol");
    }
}
