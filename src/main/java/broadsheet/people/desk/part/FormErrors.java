package broadsheet.people.desk.part;

import java.util.List;

/**
 * Stands above a form that was refused: how many things need a look, and a link to each. It takes the focus, so that a screen
 * reader begins there.
 *
 * @param fields those that are wrong
 */
public record FormErrors(List<Field> fields) {
    public FormErrors {
        fields = fields.stream().filter(Field::wrong).toList();
    }

    public static FormErrors of(Field... fields) {
        return new FormErrors(List.of(fields));
    }

    public boolean any() {
        return !fields.isEmpty();
    }
}
