package broadsheet.desk.library;

import broadsheet.media.Crop;
import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.Field;
import broadsheet.people.desk.part.FormErrors;
import broadsheet.people.desk.part.Listing;
import broadsheet.people.desk.part.PageHead;
import broadsheet.text.Messages;
import java.util.List;

/**
 * One picture: {@code picture.jte}.
 *
 * @param action where the form is sent
 * @param image address of a middling file
 * @param facts what is known of the file, a few words each
 * @param uses stories that show it
 */
public record PictureView(
        DeskPage page,
        PageHead head,
        Messages words,
        String action,
        FormErrors errors,
        List<Field> fields,
        List<Field> points,
        String image,
        String alt,
        int width,
        int height,
        List<String> facts,
        List<Piece> pieces,
        List<Listing.Item> uses,
        String more,
        String script) {
    public PictureView {
        fields = List.copyOf(fields);
        points = List.copyOf(points);
        facts = List.copyOf(facts);
        pieces = List.copyOf(pieces);
        uses = List.copyOf(uses);
    }

    /** A crop as it is cut now. */
    public record Piece(Crop crop, String address, int width, int height) {}
}
