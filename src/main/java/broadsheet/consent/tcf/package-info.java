/**
 * IAB Europe's consent strings, read and written by the published format ("Transparency and Consent String with Global Vendor and CMP List
 * Formats", version 2.2): for newsrooms that sell advertisements through those who ask for it. Off by default.
 * Door: {@link TcString}, {@link ConsentString}.
 */
@NullMarked
package broadsheet.consent.tcf;

import org.jspecify.annotations.NullMarked;
