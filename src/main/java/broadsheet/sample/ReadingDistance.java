package broadsheet.sample;

import com.sksamuel.scrimage.ImmutableImage;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;

/**
 * A print as it is seen from where one reads: the dots of its screen run together a little. Besides looking right on a
 * lit page, this halves the bytes, for nothing is dearer to a picture's file than thousands of hard dots.
 */
final class ReadingDistance {
    /** Standard deviation of the softening in pixels of the print; the screen's cells are five pixels wide. */
    private static final double SOFT = 1.7;

    /** Wide enough for a lead picture on a large screen. */
    private static final int WIDEST = 1200;

    private ReadingDistance() {}

    static BufferedImage from(BufferedImage print) {
        var weights = weights();
        var across = new ConvolveOp(new Kernel(weights.length, 1, weights), ConvolveOp.EDGE_NO_OP, null);
        var down = new ConvolveOp(new Kernel(1, weights.length, weights), ConvolveOp.EDGE_NO_OP, null);
        var soft = ImmutableImage.wrapAwt(down.filter(across.filter(print, null), null));
        var seen = print.getWidth() > WIDEST ? soft.scaleToWidth(WIDEST) : soft;
        return seen.toNewBufferedImage(BufferedImage.TYPE_INT_RGB);
    }

    private static float[] weights() {
        int reach = (int) Math.ceil(SOFT * 3);
        var weights = new float[2 * reach + 1];
        float sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) Math.exp(-Math.pow(i - reach, 2) / (2 * SOFT * SOFT));
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) weights[i] /= sum;
        return weights;
    }
}
