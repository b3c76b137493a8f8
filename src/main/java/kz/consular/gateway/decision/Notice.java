package kz.consular.gateway.decision;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kz.consular.gateway.casefile.AlmatyCalendar;
import kz.consular.gateway.casefile.LocalizedText;

/**
 * The notice that every restricted citizen gets (rule 9): ground, term and appeal procedure. It names the case and no
 * person.
 */
final class Notice {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private Notice() {}

    /** Empty for a permission, which needs none. */
    static Optional<LocalizedText> of(SealedDecision sealed) {
        return switch (sealed.decision()) {
            case Decision.Permitted _ -> Optional.empty();
            case Decision.Restricted restricted -> Optional.of(text(sealed, restricted));
        };
    }

    private static LocalizedText text(SealedDecision sealed, Decision.Restricted restricted) {
        var template = NoticeTexts.of("notice");
        var until = restricted.term().until().map(_ -> NoticeTexts.of("notice.until"));
        return new LocalizedText(
                fill(template.kk(), sealed, restricted, until, LocalizedText::kk),
                fill(template.ru(), sealed, restricted, until, LocalizedText::ru),
                fill(template.en(), sealed, restricted, until, LocalizedText::en));
    }

    private static String fill(
            String template,
            SealedDecision sealed,
            Decision.Restricted restricted,
            Optional<LocalizedText> until,
            Function<LocalizedText, String> language) {
        var lastDay = until.map(language)
                .flatMap(words -> restricted.term().until().map(day -> words.replace("{day}", DAY.format(day))))
                .orElse("");
        var values = Map.of(
                "{case}", sealed.caseNumber().value(),
                "{office}", sealed.office().value(),
                "{day}", DAY.format(day(sealed)),
                "{ground}", language.apply(restricted.ground().wording()),
                "{term}", language.apply(restricted.term().wording()) + lastDay,
                "{appeal}", language.apply(restricted.appealProcedure()));
        var text = template;
        for (var value : values.entrySet()) {
            text = text.replace(value.getKey(), value.getValue());
        }
        return text;
    }

    private static LocalDate day(SealedDecision sealed) {
        return AlmatyCalendar.dayOf(sealed.decidedAt());
    }
}
