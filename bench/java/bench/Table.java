package bench;

import java.util.ArrayList;
import java.util.List;

/** A table that reads well on a terminal and is Markdown at the same time. */
final class Table {
    private final String title;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Table(String title, String... columns) {
        this.title = title;
        rows.add(List.of(columns));
    }

    Table row(String... cells) {
        if (cells.length != rows.getFirst().size()) throw new IllegalArgumentException("A row has one cell a column.");
        rows.add(List.of(cells));
        return this;
    }

    /** Something a reader of the figures should know. */
    Table note(String sentence) {
        notes.add(sentence);
        return this;
    }

    void print() {
        System.out.println("\n### " + title + "\n\n" + Machine.words() + "\n");
        System.out.print(this);
        notes.forEach(note -> System.out.println("\n" + note));
        System.out.println();
    }

    /** For a part of a benchmark that may be left out. */
    void printUnlessEmpty() {
        if (rows.size() > 1) print();
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            line(text, rows.get(i));
            if (i == 0) rule(text);
        }
        return text.toString();
    }

    private void line(StringBuilder text, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            var space = " ".repeat(width(i) - cells.get(i).length());
            text.append("| ")
                    .append(words(i) ? cells.get(i) + space : space + cells.get(i))
                    .append(' ');
        }
        text.append("|\n");
    }

    private void rule(StringBuilder text) {
        for (int i = 0; i < rows.getFirst().size(); i++) {
            text.append('|').append("-".repeat(width(i) + 1)).append(words(i) ? '-' : ':');
        }
        text.append("|\n");
    }

    /** Columns of figures stand to the right. */
    private boolean words(int column) {
        return !rows.stream().skip(1).allMatch(row -> row.get(column).matches("(?:[\\d.,]+.*|–)"));
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
