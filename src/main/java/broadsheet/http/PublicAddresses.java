package broadsheet.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/** Which addresses lie in the open: not this machine, its network, or any block set apart (RFC 6890 and its registries). */
final class PublicAddresses {
    /** @param bits how many of the first bits count */
    private record Block(byte[] first, int bits) {
        static Block of(int bits, int... bytes) {
            var first = new byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) first[i] = (byte) bytes[i];
            return new Block(first, bits);
        }

        boolean holds(byte[] address) {
            for (int i = 0; i < bits; i++) {
                int mask = 0x80 >> (i % 8);
                if ((address[i / 8] & mask) != (first[i / 8] & mask)) return false;
            }
            return true;
        }
    }

    private static final List<Block> SET_APART = List.of(
            Block.of(8, 0),
            Block.of(8, 10),
            Block.of(10, 100, 64),
            Block.of(8, 127),
            Block.of(16, 169, 254),
            Block.of(12, 172, 16),
            Block.of(24, 192, 0, 0),
            Block.of(24, 192, 0, 2),
            Block.of(24, 192, 88, 99),
            Block.of(16, 192, 168),
            Block.of(15, 198, 18),
            Block.of(24, 198, 51, 100),
            Block.of(24, 203, 0, 113),
            Block.of(3, 224));

    /** Only 2000::/3 is given out, and of it not what carries another address inside or is for examples. */
    private static final Block GIVEN_OUT = Block.of(3, 0x20);

    private static final List<Block> SET_APART_6 =
            List.of(Block.of(23, 0x20, 0x01, 0x00), Block.of(32, 0x20, 0x01, 0x0d, 0xb8), Block.of(16, 0x20, 0x02));

    private PublicAddresses() {}

    static boolean has(InetAddress address) {
        var bytes = address.getAddress();
        if (address instanceof Inet4Address) return SET_APART.stream().noneMatch(block -> block.holds(bytes));
        return GIVEN_OUT.holds(bytes) && SET_APART_6.stream().noneMatch(block -> block.holds(bytes));
    }
}
