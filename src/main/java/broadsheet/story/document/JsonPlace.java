package broadsheet.story.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A value in a JSON text that knows where it stands, so that a refusal can say it. The name of the place is put together only
 * then.
 */
final class JsonPlace {
    private final JsonNode value;
    private final @Nullable JsonPlace parent;
    private final @Nullable String field;
    private final int index;

    JsonPlace(JsonNode root) {
        this(root, null, null, -1);
    }

    private JsonPlace(JsonNode value, @Nullable JsonPlace parent, @Nullable String field, int index) {
        this.value = value;
        this.parent = parent;
        this.field = field;
        this.index = index;
    }

    /** The field of this object that must be there. */
    JsonPlace at(String name) {
        var found = find(name);
        if (found == null) throw trouble("“%s” is missing".formatted(name));
        return found;
    }

    /** The field of this object that may be there. */
    @Nullable
    JsonPlace find(String name) {
        if (!value.isObject()) throw trouble("an object is expected here, with “%s” in it".formatted(name));
        var found = value.get(name);
        return found == null ? null : new JsonPlace(found, this, name, -1);
    }

    /** The values of the array in a field that must be there. */
    List<JsonPlace> list(String name) {
        return at(name).list();
    }

    /** The values of this array. */
    List<JsonPlace> list() {
        if (!value.isArray()) throw trouble("a list is expected here");
        var places = new ArrayList<JsonPlace>(value.size());
        for (int i = 0; i < value.size(); i++) places.add(new JsonPlace(value.get(i), this, null, i));
        return places;
    }

    String string(String name) {
        return at(name).string();
    }

    @Nullable
    String stringOrNull(String name) {
        var found = find(name);
        return found == null ? null : found.string();
    }

    private String string() {
        if (!value.isString()) throw trouble("a text in quotation marks is expected here");
        return value.stringValue();
    }

    int number(String name) {
        return at(name).number();
    }

    int number(String name, int usual) {
        var found = find(name);
        return found == null ? usual : found.number();
    }

    private int number() {
        if (!value.isInt()) throw trouble("a whole number is expected here");
        return value.intValue();
    }

    boolean yes(String name) {
        var found = find(name);
        if (found == null) return false;
        if (!found.value.isBoolean()) throw found.trouble("true or false is expected here");
        return found.value.booleanValue();
    }

    /** Refuses every field that is not named. */
    void has(String... known) {
        for (var name : value.propertyNames()) {
            if (!isOneOf(name, known)) throw trouble("the field “%s” is not known here".formatted(name));
        }
    }

    private static boolean isOneOf(String name, String[] known) {
        for (var one : known) if (one.equals(name)) return true;
        return false;
    }

    /** Makes a value whose own rules may refuse; the refusal then names this place. */
    <T> T make(Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException refusal) {
            throw trouble(refusal.getMessage());
        }
    }

    DocumentTrouble trouble(String sentence) {
        var place = name();
        var end = sentence.endsWith(".") ? "" : ".";
        return new DocumentTrouble((place.isEmpty() ? sentence : place + ": " + sentence) + end);
    }

    private String name() {
        if (parent == null) return "";
        var before = parent.name();
        if (field == null) return before + "[" + index + "]";
        return before.isEmpty() ? field : before + "." + field;
    }
}
