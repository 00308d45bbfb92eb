package broadsheet.media;

import java.nio.charset.StandardCharsets;

/** What a file is by its own first bytes; its name and the sender's word say nothing. */
enum Format {
    JPEG,
    PNG,
    GIF,
    WEBP,
    AVIF,
    HEIC,
    SVG,
    UNKNOWN;

    private static final int HEAD = 512;

    static Format of(byte[] file) {
        var head = new String(file, 0, Math.min(HEAD, file.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00ff\u00d8\u00ff")) return JPEG;
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) return PNG;
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) return GIF;
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) return WEBP;
        if (head.startsWith("ftyp", 4)) return boxed(head);
        return Preamble.of(file).leadsTo("svg") ? SVG : UNKNOWN;
    }

    /** ISO 14496-12: the brand tells what lies in the boxes. */
    private static Format boxed(String head) {
        if (head.startsWith("avif", 8) || head.startsWith("avis", 8)) return AVIF;
        var brand = head.length() < 12 ? "" : head.substring(8, 12);
        return brand.startsWith("hei") || brand.startsWith("hev") || brand.equals("mif1") || brand.equals("msf1")
                ? HEIC
                : UNKNOWN;
    }
}
