package kz.consular.gateway.regulation;

import static kz.consular.gateway.regulation.Assessments.assess;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kz.consular.gateway.domain.Applications;
import kz.consular.gateway.domain.LeavingPersonBuilder;
import kz.consular.gateway.domain.application.DocumentKind;
import kz.consular.gateway.domain.application.IdentityCard;
import kz.consular.gateway.domain.application.MinorDeparture;
import kz.consular.gateway.domain.application.OtherParent;
import kz.consular.gateway.domain.application.PersonId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every applicant with every child, more than a thousand families. */
@DisplayName("Rule 7, last part: other documents must not be demanded")
class NothingBeyondTheRulesTest {

    @Test
    void with_exactly_the_documents_on_its_list_every_family_is_admitted() {
        families().forEach(family -> {
            for (var choice : List.<Function<List<DocumentKind>, DocumentKind>>of(List::getFirst, List::getLast)) {
                var application = family.get().withoutDocuments();
                asked(application).forEach(required -> attach(required, choice, application));
                assertThat(assess(application).findings()).isEmpty();
                assertThat(asked(application)).allMatch(RequiredDocument::provided);
            }
        });
    }

    @Test
    void without_any_one_of_them_it_is_turned_away_for_that_one() {
        families().forEach(family -> {
            var list = asked(family.get().withoutDocuments());
            for (var left : list) {
                var application = family.get().withoutDocuments();
                list.stream()
                        .filter(required -> !required.equals(left))
                        .forEach(required -> attach(required, List::getFirst, application));
                var missing = assess(application).findings();
                if (left.provided()) {
                    assertThat(missing).isEmpty();
                } else {
                    assertThat(missing).singleElement().satisfies(finding -> {
                        assertThat(finding.citation()).isEqualTo(left.citation());
                        assertThat(finding.person()).isEqualTo(left.person());
                        assertThat(finding.mendedBy()).isEqualTo(left.anyOf());
                    });
                }
            }
        });
    }

    @Test
    void the_list_is_what_the_table_of_rule_7_says_read_a_second_time() {
        families()
                .forEach(family -> assertThat(asked(family.get()))
                        .extracting(required -> required.anyOf().getFirst()
                                + required.person()
                                        .map(PersonId::value)
                                        .map(" "::concat)
                                        .orElse(""))
                        .containsExactlyInAnyOrderElementsOf(
                                TableOfRule7.of(family.get().build())));
    }

    private static List<RequiredDocument> asked(Applications application) {
        return assess(application).requiredDocuments();
    }

    private static void attach(
            RequiredDocument required, Function<List<DocumentKind>, DocumentKind> choice, Applications application) {
        if (!required.provided()) {
            application.document(
                    choice.apply(required.anyOf()),
                    required.person().map(PersonId::value).stream().toArray(String[]::new));
        }
    }

    private interface Family {
        Applications get();
    }

    private static Stream<Family> families() {
        return applicants().stream()
                .flatMap(applicant -> children().stream().map(child -> (Family) () -> family(applicant, child)));
    }

    private static Applications family(
            UnaryOperator<LeavingPersonBuilder> applicant, Optional<UnaryOperator<LeavingPersonBuilder>> child) {
        var family = Applications.singleAdult()
                .representative(true)
                .applicant(applicant)
                .dependant("mother", true)
                .dependant("father", false);
        child.ifPresent(change -> family.child("child-1", change));
        return family;
    }

    private static List<UnaryOperator<LeavingPersonBuilder>> applicants() {
        var applicants = new ArrayList<UnaryOperator<LeavingPersonBuilder>>();
        for (var age : List.of(12, 17, 18)) {
            for (var card : cards()) {
                applicants.add(one -> one.aged(age).card(card).leaving(new MinorDeparture.Alone()));
                applicants.add(one -> one.aged(age)
                        .card(card)
                        .married()
                        .debtor()
                        .onMilitaryRegister()
                        .secretBearer()
                        .leavingWithOneParent(OtherParent.LIVES_IN_KAZAKHSTAN));
            }
        }
        return applicants;
    }

    private static List<IdentityCard> cards() {
        return List.of(
                new IdentityCard.Present("000000000"),
                new IdentityCard.Wanting(IdentityCard.Cause.LOST, Optional.empty()),
                new IdentityCard.Wanting(IdentityCard.Cause.EXPIRED, Optional.of("It ran out abroad.")));
    }

    private static List<Optional<UnaryOperator<LeavingPersonBuilder>>> children() {
        var children = new ArrayList<Optional<UnaryOperator<LeavingPersonBuilder>>>();
        children.add(Optional.empty());
        for (var age : List.of(9, 10, 15, 16)) {
            for (var departure : departures()) {
                children.add(Optional.of(
                        child -> child.aged(age).card(cards().getFirst()).leaving(departure)));
                children.add(Optional.of(child -> child.aged(age).foreign().leaving(departure)));
            }
        }
        return children;
    }

    private static List<MinorDeparture> departures() {
        var departures = new ArrayList<MinorDeparture>();
        departures.add(new MinorDeparture.WithBothParents());
        departures.add(new MinorDeparture.Alone());
        for (var other : OtherParent.values()) {
            departures.add(new MinorDeparture.WithOne(MinorDeparture.Escort.TRUSTEE, other));
        }
        return departures;
    }
}
