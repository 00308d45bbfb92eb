package broadsheet.people.account.screen;

import broadsheet.text.Messages;
import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as one path of an SVG.
 *
 * @param size of the square with its quiet zone, in modules
 * @param secret the same to be typed, in groups of four
 */
public record QrPicture(int size, String path, String secret, Messages words) {
    /** ISO/IEC 18004 asks for four modules of white around. */
    private static final int QUIET = 4;

    static QrPicture of(String text, String secret, Messages words) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) path.append("M%d %dh1v1h-1z".formatted(x + QUIET, y + QUIET));
            }
        }
        return new QrPicture(code.size + 2 * QUIET, path.toString(), secret.replaceAll("(.{4})(?=.)", "$1 "), words);
    }
}
