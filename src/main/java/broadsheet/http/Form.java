package broadsheet.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The fields of a form or of a query, decoded. Immutable; fields keep their order under each name. */
public final class Form {
    static final Form EMPTY = new Form(Map.of());

    private final Map<String, List<String>> fields;

    private Form(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    /** @param most how many fields are read before the whole is refused */
    static Form read(String encoded, int most) {
        if (encoded.isEmpty()) return EMPTY;
        Map<String, List<String>> fields = new TreeMap<>();
        int count = 0;
        for (int from = 0; from <= encoded.length(); ) {
            int end = encoded.indexOf('&', from);
            if (end < 0) end = encoded.length();
            if (end > from && ++count > most) {
                throw new Refused(
                        400, "More than " + most + " fields were sent, which is more than any page here asks for.");
            }
            if (end > from) add(fields, encoded.substring(from, end));
            from = end + 1;
        }
        fields.replaceAll((name, values) -> List.copyOf(values));
        return new Form(fields);
    }

    static Form of(Map<String, List<String>> read) {
        Map<String, List<String>> fields = new TreeMap<>(read);
        fields.replaceAll((name, values) -> List.copyOf(values));
        return new Form(fields);
    }

    private static void add(Map<String, List<String>> fields, String pair) {
        int equals = pair.indexOf('=');
        String name = Percent.decode(equals < 0 ? pair : pair.substring(0, equals), true);
        String value = equals < 0 ? "" : Percent.decode(pair.substring(equals + 1), true);
        // Neither database nor any page can hold it, and nobody types it.
        if (name.indexOf('\0') >= 0 || value.indexOf('\0') >= 0) {
            throw new Refused(400, "A field holds a NUL character, which is not text.");
        }
        fields.computeIfAbsent(name, missing -> new ArrayList<>(1)).add(value);
    }

    /** The first value sent under this name; empty text is a value. */
    public Optional<String> text(String name) {
        List<String> values = fields.get(name);
        return values == null ? Optional.empty() : Optional.of(values.getFirst());
    }

    /** Every value sent under this name, in the order sent. */
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }
}
