package kz.consular.gateway.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar of Asia/Almaty, by which days are counted. */
public final class AlmatyCalendar {
    public static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    private AlmatyCalendar() {}

    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ALMATY);
    }
}
