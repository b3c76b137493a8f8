package kz.consular.gateway.mission.lodging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.consular.gateway.domain.Applications;
import kz.consular.gateway.regulation.editions.Editions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Rule 10: the office of the last registration considers the application")
class CompetentOfficeTest {
    private final GoverningRules rules = new GoverningRules(
            new Editions(TestMission.TERRITORIES), TestMission.TERRITORIES, TestMission.standardDirectory());

    private String office(Applications applications) {
        return rules.competentOffice(applications.build())
                .map(office -> office.code().value())
                .orElse("none");
    }

    @Test
    void a_place_within_a_district_leads_to_the_office_of_the_district() {
        assertThat(office(Applications.singleAdult().lastRegistration("711110000")))
                .isEqualTo("711110000");
        assertThat(office(Applications.singleAdult().lastRegistration("101035100")))
                .isEqualTo("101000000");
    }

    @Test
    void a_retired_code_leads_to_the_office_of_its_successor() {
        assertThat(office(Applications.singleAdult().lastRegistration("632800000")))
                .isEqualTo("101000000");
        assertThat(office(Applications.singleAdult().lastRegistration("191600000")))
                .isEqualTo("191000000");
    }

    @Test
    void the_code_191000000_was_taldykorgan_until_7_june_2022_and_is_konaev_since() {
        var changed = LocalDate.of(2022, 6, 8);
        assertThat(office(Applications.singleAdult().lastRegistration("191000000", changed.minusDays(1))))
                .isEqualTo("331000000");
        assertThat(office(Applications.singleAdult().lastRegistration("191000000", changed)))
                .isEqualTo("191000000");
        assertThat(office(Applications.singleAdult().lastRegistration("191000000")))
                .isEqualTo("191000000");
    }

    @Test
    void an_unknown_code_and_an_absent_registration_lead_to_no_office() {
        assertThat(office(Applications.singleAdult().lastRegistration("999999999")))
                .isEqualTo("none");
        assertThat(office(Applications.singleAdult().noLastRegistration())).isEqualTo("none");
    }
}
