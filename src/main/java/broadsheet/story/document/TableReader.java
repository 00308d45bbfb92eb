package broadsheet.story.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads a table; a table inside a cell gives up its words. */
final class TableReader {
    private TableReader() {}

    static Block.@Nullable Table read(Element table, BiConsumer<Element, String> dropped) {
        var head = new ArrayList<Block.Table.Row>();
        var body = new ArrayList<Block.Table.Row>();
        var caption = Text.EMPTY;
        for (var child : table.children()) {
            switch (child.normalName()) {
                case "caption" -> caption = FromHtml.text(child.childNodes(), dropped);
                case "thead" -> rows(child, head, dropped);
                case "tbody", "tfoot" -> rows(child, body, dropped);
                case "tr" -> row(child, body, dropped);
                default -> {}
            }
        }
        return head.isEmpty() && body.isEmpty() ? null : new Block.Table(caption, head, body);
    }

    private static void rows(Element part, List<Block.Table.Row> into, BiConsumer<Element, String> dropped) {
        for (var child : part.children()) if (child.normalName().equals("tr")) row(child, into, dropped);
    }

    private static void row(Element row, List<Block.Table.Row> into, BiConsumer<Element, String> dropped) {
        var cells = new ArrayList<Block.Table.Cell>();
        for (var cell : row.children()) {
            var name = cell.normalName();
            if (!name.equals("td") && !name.equals("th")) continue;
            cells.add(new Block.Table.Cell(
                    FromHtml.text(cell.childNodes(), dropped),
                    name.equals("th"),
                    span(cell.attr("colspan")),
                    span(cell.attr("rowspan"))));
        }
        if (!cells.isEmpty()) into.add(new Block.Table.Row(cells));
    }

    private static int span(String number) {
        return number.matches("[0-9]{1,4}") ? Integer.parseInt(number) : 1;
    }
}
