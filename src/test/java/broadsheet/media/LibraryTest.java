package broadsheet.media;

import static broadsheet.media.PictureBytes.claim;
import static broadsheet.media.PictureBytes.concat;
import static broadsheet.media.PictureBytes.halves;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import broadsheet.TestDatabase;
import broadsheet.db.Database;
import broadsheet.text.Slug;
import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Files come in as people send them and go out as pictures, or are refused with a sentence. */
@ParameterizedClass
@MethodSource("broadsheet.Databases#both")
class LibraryTest {
    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");

    private final Database database;

    @TempDir
    private Path folder;

    LibraryTest(TestDatabase kind) {
        database = kind.open();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Library library() {
        return new Library(new PictureFiles(folder.resolve("media")), new Originals(folder.resolve("originals")));
    }

    private Library.Taken take(byte[] file, String name) throws Unfit, IOException {
        return library().takeIn(database, file, name, "ann", NOW);
    }

    private BufferedImage widest(Picture picture) throws IOException {
        int width = PictureFiles.widthsFor(picture.width()).getLast();
        return ImageIO.read(
                folder.resolve("media/" + picture.hash() + "/" + width + ".jpg").toFile());
    }

    private static boolean isRed(int rgb) {
        var colour = new Color(rgb);
        return colour.getRed() > 180 && colour.getBlue() < 80;
    }

    @Test
    void a_picture_is_made_in_every_width_and_cut_in_every_shape() throws Exception {
        var picture = take(PictureBytes.of(halves(2410, 600), "jpg"), "Mill Lane, bridge.JPG")
                .holding()
                .picture();
        assertThat(picture.slug()).isEqualTo(new Slug("mill-lane-bridge"));
        var made = folder.resolve("media/" + picture.hash());
        for (int width : List.of(320, 480, 800, 1200, 1600, 2400)) {
            assertThat(made.resolve(width + ".webp")).isNotEmptyFile();
            assertThat(ImageIO.read(made.resolve(width + ".jpg").toFile()).getWidth())
                    .isEqualTo(width);
        }
        for (var crop : Crop.values()) {
            var name = PictureFiles.address(picture, crop).replaceFirst("/media/[^/]*/", "");
            var piece = ImageIO.read(made.resolve(name).toFile());
            assertThat(List.of(piece.getWidth(), piece.getHeight()))
                    .isEqualTo(List.of(crop.width(picture), crop.height(picture)));
            assertThat(new PictureFiles(folder.resolve("media")).find(picture.hash() + "/" + name))
                    .isPresent();
        }
    }

    @Test
    void what_stands_on_its_side_is_set_upright_and_says_no_more_where_it_was_taken() throws Exception {
        var sent = PictureBytes.exif(PictureBytes.of(halves(400, 200), "jpg"), 6);
        var taken = ImageMetadataReader.readMetadata(new ByteArrayInputStream(sent));
        assertThat(taken.getFirstDirectoryOfType(GpsDirectory.class))
                .as("the file has a position")
                .isNotNull();
        var picture = take(sent, "turned.jpg").holding().picture();
        assertThat(List.of(picture.width(), picture.height())).containsExactly(200, 400);
        var image = widest(picture);
        assertThat(isRed(image.getRGB(100, 40)))
                .as("the left half is now on top")
                .isTrue();
        assertThat(isRed(image.getRGB(100, 360))).isFalse();
        try (var files = Files.list(folder.resolve("media/" + picture.hash()))) {
            for (var file : files.toList()) {
                var metadata = ImageMetadataReader.readMetadata(file.toFile());
                assertThat(metadata.getDirectoriesOfType(ExifDirectoryBase.class))
                        .as("%s", file)
                        .isEmpty();
            }
        }
    }

    @Test
    void every_orientation_of_a_camera_is_understood() throws Exception {
        for (int orientation = 1; orientation <= 8; orientation++) {
            // Of a different size each, or they would be the same picture turned.
            var sent = PictureBytes.exif(PictureBytes.of(halves(300 + orientation * 2, 100), "jpg"), orientation);
            var image = widest(take(sent, "o" + orientation + ".jpg").holding().picture());
            boolean left = orientation == 1 || orientation == 4;
            boolean top = orientation == 5 || orientation == 6;
            int x = orientation > 4 ? image.getWidth() / 2 : 20;
            int y = orientation > 4 ? 20 : image.getHeight() / 2;
            assertThat(isRed(image.getRGB(x, y)))
                    .as("orientation %d", orientation)
                    .isEqualTo(left || top);
        }
    }

    @Test
    void the_file_itself_is_kept_as_it_was_sent_and_what_it_says_is_offered() throws Exception {
        var sent = PictureBytes.iptc(PictureBytes.of(halves(300, 200), "jpg"), "The bridge at noon", "A. Ferrer");
        var holding = take(sent, "bridge.jpg").holding();
        assertThat(holding.picture().caption()).isEqualTo("The bridge at noon");
        assertThat(holding.picture().credit()).isEqualTo("A. Ferrer");
        assertThat(holding.addedBy()).isEqualTo("ann");
        try (var kept = Files.list(folder.resolve("originals"))) {
            assertThat(kept.toList())
                    .singleElement()
                    .satisfies(file -> assertThat(Files.readAllBytes(file)).isEqualTo(sent));
        }
    }

    @Test
    void the_same_file_and_the_same_pixels_in_another_file_are_known_again() throws Exception {
        var png = PictureBytes.of(halves(300, 200), "png");
        var first = take(png, "one.png");
        assertThat(first.known()).isFalse();
        assertThat(take(png, "two.png").known()).isTrue();
        var other = take(PictureBytes.of(halves(300, 200), "gif"), "three.gif");
        assertThat(other.known()).isTrue();
        assertThat(other.holding().picture().slug())
                .isEqualTo(first.holding().picture().slug());
        assertThat(take(PictureBytes.of(halves(302, 200), "png"), "one.png")
                        .holding()
                        .picture()
                        .slug())
                .isEqualTo(new Slug("one-2"));
    }

    @Test
    void a_focal_point_moves_every_crop_under_a_new_name() throws Exception {
        var library = library();
        var before = take(PictureBytes.of(halves(900, 300), "png"), "wide.png").holding();
        var moved = new Picture(
                before.picture().slug(),
                before.picture().hash(),
                900,
                300,
                "Two halves.",
                "",
                "",
                "",
                new Focus(0, 50));
        library.cut(moved);
        database.run(tx -> library.save(tx, new Holding(moved, "own", "wide.png", NOW, "ann")));
        var found =
                database.<Holding>read(sql -> library.find(sql, moved.slug()).orElseThrow());
        assertThat(found.picture()).isEqualTo(moved);
        assertThat(found.addedBy()).isEqualTo("ann");
        var address = PictureFiles.address(found.picture(), Crop.SQUARE);
        assertThat(address).isNotEqualTo(PictureFiles.address(before.picture(), Crop.SQUARE));
        var piece = ImageIO.read(folder.resolve(address.substring(1)).toFile());
        assertThat(isRed(piece.getRGB(piece.getWidth() - 20, 20)))
                .as("all of it is the left half")
                .isTrue();
        assertThat(new Focus(0, 50).classes()).isEqualTo("fx0");
        assertThat(new Focus(80, 100).classes()).isEqualTo("fx3 fy4");
        assertThat(Focus.MIDDLE.classes()).isEmpty();
    }

    @Test
    void pictures_are_found_by_what_is_said_of_them_whatever_the_case_and_the_accents() throws Exception {
        var library = library();
        var one = take(PictureBytes.of(halves(300, 200), "png"), "ecole.png").holding();
        take(PictureBytes.of(halves(304, 200), "png"), "other.png");
        var told = new Picture(one.picture().slug(), one.picture().hash(), 300, 200, "L’École de ÄRZTE", "", "", "");
        database.run(tx -> library.save(tx, new Holding(told, "100% own", "ecole.png", NOW, "ann")));
        for (var words : List.of("ecole", "ÉCOLE", "ärzte", "arzte ecole", "100%")) {
            assertThat(found(library, new Library.Wish(words, false, "")))
                    .as(words)
                    .containsExactly("ecole");
        }
        assertThat(found(library, new Library.Wish("e_ole", false, ""))).isEmpty();
        assertThat(found(library, new Library.Wish("", true, ""))).containsExactly("other");
        assertThat(found(library, new Library.Wish("", false, "bo"))).isEmpty();
        assertThat(database.<Integer>read(sql -> library.count(sql, new Library.Wish("", false, "ann"))))
                .isEqualTo(2);
    }

    private List<String> found(Library library, Library.Wish wish) {
        return database.<List<Holding>>read(sql -> library.find(sql, wish, 9, 0)).stream()
                .map(one -> one.picture().slug().text())
                .toList();
    }

    @Test
    void what_is_no_picture_or_too_much_of_one_is_refused_with_a_sentence() {
        var jpeg = PictureBytes.of(halves(300, 200), "jpg");
        var licence = "<!-- " + "All rights of this drawing are kept > here. ".repeat(200) + "-->\n";
        refused(
                "\u00ef\u00bb\u00bf<?xml version='1.0'?>" + licence + "<!DOCTYPE svg [ <!ENTITY a 'b'> ]><svg:svg/>",
                "PNG");
        refused("<html><!-- <svg> --><svg/></html>", "This is no picture");
        refused("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>", "PNG");
        refused("\0\0\0 ftypavif\0\0\0\0", "AVIF");
        refused("\0\0\0 ftypheic\0\0\0\0", "HEIC");
        refused("<html><script>1</script>", "JPEG, PNG, WebP or GIF");
        refused("", "JPEG, PNG, WebP or GIF");
        refused(claim(20_000, 20_000), "20000 × 20000");
        refused(claim(8, 4_000), "16 points");
        refused(Arrays.copyOf(jpeg, jpeg.length / 3), "read to its end");
        refused(new byte[Library.MOST_BYTES + 1], "25 MB");
        assertThat(folder.resolve("originals")).doesNotExist();
    }

    private void refused(String file, String sentence) {
        refused(file.getBytes(StandardCharsets.ISO_8859_1), sentence);
    }

    private void refused(byte[] file, String sentence) {
        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> take(file, "x.jpg"))
                .satisfies(unfit -> assertThat(unfit.sentence().toString()).contains(sentence));
    }

    @Test
    void hostile_files_that_are_pictures_all_the_same_give_their_pixels_and_nothing_else() throws Exception {
        var folded = PictureBytes.folded(halves(300, 200), 300);
        assertThat(folded.length).isLessThan(1_000_000);
        assertThat(take(folded, "folded.png").known()).isFalse();
        var script = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        var polyglot = take(concat(PictureBytes.of(halves(306, 200), "jpg"), script), "../../etc/passwd.html")
                .holding();
        assertThat(polyglot.fileName()).isEqualTo("passwd.html");
        assertThat(polyglot.picture().slug()).isEqualTo(new Slug("passwd"));
        try (var files = Files.list(folder.resolve("media/" + polyglot.picture().hash()))) {
            for (var file : files.toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain("<script");
            }
        }
        var gif = PictureBytes.of(halves(64, 64), "gif");
        int frame = 13 + 3 * (1 << (gif[10] & 7) + 1);
        var frames = new java.io.ByteArrayOutputStream();
        frames.write(gif, 0, frame);
        for (int i = 0; i < 20_000; i++) frames.write(gif, frame, gif.length - 1 - frame);
        frames.write(';');
        assertThat(take(frames.toByteArray(), "long.gif").known()).isFalse();
    }
}
