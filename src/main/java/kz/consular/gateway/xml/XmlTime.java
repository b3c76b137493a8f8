package kz.consular.gateway.xml;

import java.time.Instant;
import java.time.LocalDate;

/** Days and moments as XML Schema writes them: white space may stand around either. The generated wire types use it. */
public final class XmlTime {
    private XmlTime() {}

    public static LocalDate day(String text) {
        return LocalDate.parse(text.strip());
    }

    public static Instant moment(String text) {
        return Instant.parse(text.strip());
    }
}
