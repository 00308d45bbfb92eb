package broadsheet.story.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Element;

/** Reads a table; whatever stands in a cell gives up its words. */
final class TableReader {
    private final BiConsumer<Element, String> dropped;
    private final List<Block.Table.Row> head = new ArrayList<>();
    private final List<Block.Table.Row> body = new ArrayList<>();
    private Text caption = Text.EMPTY;

    private TableReader(BiConsumer<Element, String> dropped) {
        this.dropped = dropped;
    }

    /** The table, or nothing where it has no row. */
    static List<Block.Table> read(Element table, BiConsumer<Element, String> dropped) {
        var reader = new TableReader(dropped);
        for (var child : table.children()) reader.part(child);
        if (reader.head.isEmpty() && reader.body.isEmpty()) return List.of();
        return List.of(new Block.Table(reader.caption, reader.head, reader.body));
    }

    private void part(Element child) {
        switch (child.normalName()) {
            case "caption" -> caption = WordsReader.text(child.childNodes(), dropped);
            case "thead" -> rows(child, head);
            case "tbody", "tfoot" -> rows(child, body);
            case "tr" -> row(child, body);
            default -> {}
        }
    }

    private void rows(Element part, List<Block.Table.Row> into) {
        for (var child : part.children()) if (child.normalName().equals("tr")) row(child, into);
    }

    private void row(Element row, List<Block.Table.Row> into) {
        var cells = new ArrayList<Block.Table.Cell>();
        for (var cell : row.children()) {
            var name = cell.normalName();
            if (!name.equals("td") && !name.equals("th")) continue;
            cells.add(new Block.Table.Cell(
                    WordsReader.text(cell.childNodes(), dropped),
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
