package broadsheet.desk.editor;

/**
 * What is wrong with something typed.
 *
 * @param place name of the field, or the place in the document; empty for the whole
 * @param sentence for whoever typed it
 */
public record Trouble(String place, String sentence) {}
