package broadsheet.sample.pictures;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.Random;

/** Prints three plates on paper: halftone screens, uneven inking and a little misregistration. */
final class Press {

    private static final int GRAIN = 512;
    private static final int WAVE = 1024;
    private static final double[] ANGLES = {45, 75, 15};
    private static final float[] COSINE = new float[WAVE];
    private static final float[] LEVELS = new float[256];
    private static final int[] MOTTLE = mottle();

    static {
        for (int i = 0; i < WAVE; i++) {
            COSINE[i] = (float) Math.cos(i * 2 * Math.PI / WAVE) * 0.25f;
        }
        float[] heights = new float[128 * 128];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = COSINE[i % 128 * 8] + COSINE[i / 128 * 8] + 0.5f;
        }
        Arrays.sort(heights);
        for (int i = 0; i < 256; i++) {
            LEVELS[i] = i == 255 ? 2 : i == 0 ? -1 : heights[i * (heights.length - 1) / 255];
        }
    }

    private final Palette palette;
    private final Random random;
    private final double cell;

    Press(Palette palette, Random random, double cell) {
        this.palette = palette;
        this.random = random;
        this.cell = cell;
    }

    BufferedImage print(BufferedImage plates) {
        int width = plates.getWidth();
        int height = plates.getHeight();
        BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] from = ((DataBufferInt) plates.getRaster().getDataBuffer()).getData();
        int[] to = ((DataBufferInt) sheet.getRaster().getDataBuffer()).getData();
        paper(to, width);
        for (int plate = 2; plate >= 0; plate--) {
            int shiftX = plate == 0 ? 0 : random.nextInt(5) - 2;
            int shiftY = plate == 0 ? 0 : random.nextInt(5) - 2;
            lay(plate, from, to, width, height, shiftX, shiftY);
        }
        return sheet;
    }

    private static void paper(int[] to, int width) {
        for (int i = 0; i < to.length; i++) {
            int fibre = MOTTLE[(i / width * 7 & GRAIN - 1) * GRAIN + (i % width + i / width & GRAIN - 1)];
            int shade = (fibre - 236) / 5;
            to[i] = Math.min(255, (Palette.PAPER >> 16) + shade) << 16
                    | Math.min(255, (Palette.PAPER >> 8 & 255) + shade) << 8
                    | Math.min(255, (Palette.PAPER & 255) + shade);
        }
    }

    private void lay(int plate, int[] from, int[] to, int width, int height, int shiftX, int shiftY) {
        int ink = palette.ink(plate);
        int lostRed = 255 - (ink >> 16);
        int lostGreen = 255 - (ink >> 8 & 255);
        int lostBlue = 255 - (ink & 255);
        int channel = 16 - plate * 8;
        int grainX = random.nextInt(GRAIN);
        int grainY = random.nextInt(GRAIN);
        double turn = Math.toRadians(ANGLES[plate]);
        int stepU = (int) Math.round(Math.cos(turn) / cell * WAVE * 4096);
        int stepV = (int) Math.round(Math.sin(turn) / cell * WAVE * 4096);
        for (int y = 0; y < height; y++) {
            int row = Math.clamp(y + shiftY, 0, height - 1) * width;
            int grainRow = (y + grainY & GRAIN - 1) * GRAIN;
            int u = y * stepV;
            int v = y * stepU;
            for (int x = 0; x < width; x++, u += stepU, v -= stepV) {
                int cover = from[row + Math.clamp(x + shiftX, 0, width - 1)] >> channel & 255;
                if (cover == 0) {
                    continue;
                }
                int inked = cover == 255 ? 255 : dot(cover, u, v);
                int strength = inked * MOTTLE[grainRow + (x + grainX & GRAIN - 1)] >> 8;
                int at = y * width + x;
                int colour = to[at];
                int red = (colour >> 16) * (65025 - strength * lostRed) / 65025;
                int green = (colour >> 8 & 255) * (65025 - strength * lostGreen) / 65025;
                int blue = (colour & 255) * (65025 - strength * lostBlue) / 65025;
                to[at] = red << 16 | green << 8 | blue;
            }
        }
    }

    /** Ink at one point of the screen, softened so that tints read as flat colour from afar. */
    private static int dot(int cover, int u, int v) {
        float height = COSINE[u >> 12 & WAVE - 1] + COSINE[v >> 12 & WAVE - 1] + 0.5f;
        float hard = Math.clamp((LEVELS[cover] - height) * 4.2f + 0.5f, 0f, 1f);
        return (int) (hard * 112 + cover * 0.56f);
    }

    private static int[] mottle() {
        Random random = new Random(1764);
        float[] cloud = new float[GRAIN * GRAIN];
        for (int scale = 64; scale >= 4; scale /= 2) {
            soften(cloud, scale, random, scale > 8 ? 5f : 3.2f);
        }
        int[] mottle = new int[GRAIN * GRAIN];
        for (int i = 0; i < mottle.length; i++) {
            float level = 239 + cloud[i] + (random.nextFloat() - 0.5f) * 20;
            if (random.nextInt(260) == 0) {
                level -= random.nextInt(110);
            }
            mottle[i] = Math.clamp(Math.round(level), 60, 255);
        }
        return mottle;
    }

    private static void soften(float[] cloud, int scale, Random random, float weight) {
        int cells = GRAIN / scale;
        float[] lattice = new float[cells * cells];
        for (int i = 0; i < lattice.length; i++) {
            lattice[i] = (random.nextFloat() * 2 - 1) * weight;
        }
        for (int y = 0; y < GRAIN; y++) {
            for (int x = 0; x < GRAIN; x++) {
                int column = x / scale;
                int row = y / scale;
                float partX = (float) (x % scale) / scale;
                float partY = (float) (y % scale) / scale;
                int right = (column + 1) % cells;
                int below = (row + 1) % cells * cells;
                float top = lattice[row * cells + column] * (1 - partX) + lattice[row * cells + right] * partX;
                float bottom = lattice[below + column] * (1 - partX) + lattice[below + right] * partX;
                cloud[y * GRAIN + x] += top * (1 - partY) + bottom * partY;
            }
        }
    }
}
