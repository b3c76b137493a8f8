package kz.consular.gateway.decision;

import static java.util.Objects.requireNonNull;

import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.consular.gateway.domain.AlmatyCalendar;
import kz.consular.gateway.domain.LocalizedText;

/** The notice of a restriction (rule 9): ground, term and appeal procedure. It names the case and no person. */
public final class Notice {
    /** Replaced in one pass, so that braces in the text of an office are not replaced. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private Notice() {}

    /** Empty for a permission. */
    public static Optional<LocalizedText> of(SealedDecision sealed) {
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
                "case", sealed.caseNumber().value(),
                "office", sealed.office().value(),
                "day", DAY.format(AlmatyCalendar.dayOf(sealed.decidedAt())),
                "ground", language.apply(restricted.ground().wording()),
                "term", language.apply(restricted.term().wording()) + lastDay,
                "appeal", language.apply(restricted.appealProcedure()));
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(placeholder ->
                        Matcher.quoteReplacement(requireNonNull(values.get(placeholder.group(1)), template)));
    }
}
