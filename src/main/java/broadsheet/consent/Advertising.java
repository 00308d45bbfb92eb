package broadsheet.consent;

import broadsheet.consent.tcf.Ids;
import broadsheet.consent.tcf.TcString;
import broadsheet.text.Slug;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a newsroom that sells advertisements tells buyers about a reader's answer, in IAB Europe's framework. A newsroom that
 * does not has none of it. Legitimate interest is never claimed: what nobody said yes to is a no.
 *
 * @param cmp the number under which IAB Europe lists this newsroom as asking, 2 to 4095
 * @param vendorList version of the Global Vendor List that the vendors were looked up in
 * @param country the newsroom's, two capital letters
 */
public record Advertising(int cmp, int vendorList, String country, List<Vendor> vendors) {
    /** The setting it stands in. */
    public static final String SETTING = "consent.advertising";

    /** Policies of 2.2. */
    private static final int POLICY = 4;

    private static final int CMP_VERSION = 1;
    private static final int MOST = 4095;
    private static final int MOST_VENDOR = 65_535;
    private static final int PURPOSES = 11;
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final JsonMapper MAPPER = new JsonMapper();

    /**
     * Who a declared service is in the Global Vendor List.
     *
     * @param purposes of the framework for which it asks, 1 to 11
     */
    public record Vendor(Slug service, int number, Set<Integer> purposes) {
        public Vendor {
            purposes = new TreeSet<>(purposes);
            boolean fits = number >= 1
                    && number <= MOST_VENDOR
                    && !purposes.isEmpty()
                    && purposes.stream().allMatch(one -> one >= 1 && one <= PURPOSES);
            if (!fits) throw new Unfit("vendor", service.text());
        }

        /** One a line, as it is typed: {@code adverts | 755 | 1 2 3 4}. */
        public static Vendor read(String line) {
            var parts = line.split("\\|", -1);
            try {
                var purposes = Arrays.stream(parts[2].strip().split("[\\s,]+"))
                        .map(Integer::parseInt)
                        .collect(Collectors.toSet());
                return new Vendor(new Slug(parts[0].strip()), Integer.parseInt(parts[1].strip()), purposes);
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
                throw new Unfit("vendor", line.strip());
            }
        }

        public String line() {
            var numbers = purposes.stream().map(String::valueOf).collect(Collectors.joining(" "));
            return "%s | %d | %s".formatted(service.text(), number, numbers);
        }
    }

    public Advertising {
        vendors = List.copyOf(vendors);
        if (cmp < 2 || cmp > MOST || vendorList < 1 || vendorList > MOST) throw new Unfit("cmp", MOST);
        if (!COUNTRY.matcher(country).matches()) throw new Unfit("country", country);
        if (vendors.isEmpty()) throw new Unfit("vendors");
    }

    /**
     * What a reader's answer says to buyers.
     *
     * @param language the notice's
     */
    public TcString string(Choice choice, Terms terms, String language) {
        var agreed = new ArrayList<Integer>();
        var purposes = new TreeSet<Integer>();
        for (var vendor : vendors) {
            boolean yes = terms.services().stream()
                    .anyMatch(one -> one.slug().equals(vendor.service())
                            && choice.agreed().contains(one.purpose()));
            if (!yes) continue;
            agreed.add(vendor.number());
            purposes.addAll(vendor.purposes());
        }
        // Since 2.2 both moments are the same, and of the day alone, so that they tell nobody apart.
        var day = choice.at().truncatedTo(ChronoUnit.DAYS);
        var letters =
                language.matches("[A-Za-z]{2}.*") ? language.substring(0, 2).toUpperCase(Locale.ROOT) : "EN";
        return new TcString(
                day,
                day,
                cmp,
                CMP_VERSION,
                1,
                letters,
                vendorList,
                POLICY,
                true,
                true,
                Ids.NONE,
                Ids.of(purposes),
                Ids.NONE,
                false,
                country,
                Ids.of(agreed),
                Ids.NONE,
                List.of(),
                Ids.of(vendors.stream().map(Vendor::number).toList()),
                null,
                null);
    }

    ObjectNode node() {
        var object = MAPPER.createObjectNode();
        object.put("cmp", cmp);
        object.put("vendorList", vendorList);
        object.put("country", country);
        var list = object.putArray("vendors");
        vendors.forEach(vendor -> list.add(vendor.line()));
        return object;
    }

    static Advertising read(String document) {
        return read(MAPPER.readTree(document));
    }

    static Advertising read(JsonNode object) {
        var vendors = new ArrayList<Vendor>();
        object.path("vendors").forEach(line -> vendors.add(Vendor.read(line.asString())));
        return new Advertising(
                object.path("cmp").asInt(0),
                object.path("vendorList").asInt(0),
                object.path("country").asString(""),
                vendors);
    }
}
