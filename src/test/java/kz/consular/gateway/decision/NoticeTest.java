package kz.consular.gateway.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.LocalizedText;
import kz.consular.gateway.domain.Sha256;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Rule 9: the notice of every restriction states ground, term and procedure for appeal")
class NoticeTest {
    private static final CaseNumber NUMBER = new CaseNumber("BERLIN-2026-000001");
    private static final Sha256 DOSSIER = Sha256.of("a".repeat(64));

    /** One minute after midnight of 3 March in Almaty. */
    private static final Instant DECIDED = Instant.parse("2026-03-02T19:01:00Z");

    private static final LocalDate LAST_DAY = LocalDate.of(2027, 12, 31);

    private static LocalizedText notice(Ground ground, Optional<LocalDate> until, LocalizedText appeal) {
        var restricted = new Decision.Restricted(StatedGround.of(ground), Term.of(ground, until), appeal);
        return Notice.of(TestDecisions.sealed(NUMBER, DOSSIER, DECIDED, restricted))
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void states_all_three_in_all_three_languages_with_no_placeholder_left(Ground ground) {
        var notice = notice(ground, Optional.of(LAST_DAY), TestDecisions.APPEAL);
        states(notice.kk(), ground.wording().kk(), ground.lastsUntil().kk(), TestDecisions.APPEAL.kk());
        states(notice.ru(), ground.wording().ru(), ground.lastsUntil().ru(), TestDecisions.APPEAL.ru());
        states(notice.en(), ground.wording().en(), ground.lastsUntil().en(), TestDecisions.APPEAL.en());
    }

    private static void states(String notice, String... words) {
        assertThat(notice)
                .contains(words)
                .contains("BERLIN-2026-000001", "711110000")
                .doesNotContain("{", "}");
    }

    @Test
    void has_the_day_of_the_decision_by_the_calendar_of_almaty_and_the_last_day_where_it_is_known() {
        var appeal = TestDecisions.APPEAL;
        assertThat(notice(Ground.TAX_DEBT, Optional.empty(), appeal).en())
                .contains("Date of the decision: 03.03.2026\n")
                .contains("Term: until the debt is repaid in full.\n");
        assertThat(notice(Ground.TAX_DEBT, Optional.of(LAST_DAY), appeal).en())
                .contains("Term: until the debt is repaid in full, at the latest until 31.12.2027.\n");
    }

    @Test
    void leaves_the_text_of_the_office_unchanged_even_where_it_looks_like_a_placeholder() {
        var appeal = new LocalizedText("{day}", "{case} $1 \\", "{ground}");
        assertThat(notice(Ground.TAX_DEBT, Optional.empty(), appeal).kk()).contains("{day}");
        assertThat(notice(Ground.TAX_DEBT, Optional.empty(), appeal).ru()).contains("{case} $1 \\");
        assertThat(notice(Ground.TAX_DEBT, Optional.empty(), appeal).en()).contains("{ground}");
    }

    @Test
    void a_permission_needs_none() {
        assertThat(Notice.of(TestDecisions.sealed(NUMBER, DOSSIER, DECIDED, TestDecisions.permitted())))
                .isEmpty();
    }

    @Test
    void the_three_languages_have_the_same_texts_and_none_is_left_over() {
        var needed = Stream.concat(
                        Stream.of(Ground.values()).flatMap(g -> Stream.of("ground." + g.name(), "term." + g.name())),
                        Stream.of("notice", "notice.until"))
                .toList();
        assertThat(Stream.of("kk", "ru", "en"))
                .allSatisfy(language -> assertThat(
                                ResourceBundle.getBundle("kz.consular.gateway.decision.notice", Locale.of(language))
                                        .keySet())
                        .containsExactlyInAnyOrderElementsOf(needed));
    }

    @Test
    void no_two_grounds_and_no_two_languages_share_a_wording() {
        var wordings = Stream.of(Ground.values())
                .map(Ground::wording)
                .flatMap(text -> Stream.of(text.kk(), text.ru(), text.en()));
        assertThat(wordings).doesNotHaveDuplicates();
    }
}
