package kz.consular.gateway.node.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kz.consular.gateway.signature.TestSeals;
import kz.consular.gateway.signature.keys.SealKeys;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@DisplayName("gateway.roles: what a node is, and a start that stops where that is not clear")
class NodeRolesTest {

    @TempDir
    Path folder;

    @Configuration(proxyBeanMethods = false)
    static class Rooms {
        @Bean
        @ForRole(Role.MISSION)
        String counter() {
            return "counter";
        }

        @Bean
        @ForRole(Role.OFFICE)
        String desk() {
            return "desk";
        }
    }

    private ApplicationContextRunner node(String... parties) {
        return new ApplicationContextRunner()
                .withBean(SealKeys.class, () -> TestSeals.in(folder, parties))
                .withUserConfiguration(NodeConfiguration.class, Rooms.class);
    }

    @Test
    void a_node_without_the_setting_plays_every_role() {
        node("mission.BERLIN", "office.711110000").run(context -> {
            assertThat(context.getBean(NodeRoles.class).roles()).containsExactlyInAnyOrder(Role.values());
            assertThat(context).hasBean("counter").hasBean("desk");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"mission", " mission ", "mission,mission"})
    void a_mission_has_the_counter_and_no_desk(String setting) {
        node("mission.BERLIN")
                .withPropertyValues("gateway.roles=" + setting)
                .run(context -> assertThat(context).hasBean("counter").doesNotHaveBean("desk"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mission,office", "office, mission"})
    void a_node_may_be_both(String setting) {
        node("mission.BERLIN", "office.711110000")
                .withPropertyValues("gateway.roles=" + setting)
                .run(context -> assertThat(context).hasBean("counter").hasBean("desk"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"embassy", "mission,Office", "mission;office"})
    void a_role_that_is_none_stops_the_start_with_a_sentence(String setting) {
        node("mission.BERLIN")
                .withPropertyValues("gateway.roles=" + setting)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("gateway.roles names '")
                        .hasStackTraceContaining("Set it to mission, office, monitor or several of them"));
    }

    @Test
    void a_setting_without_a_role_stops_the_start() {
        node("mission.BERLIN")
                .withPropertyValues("gateway.roles=")
                .run(context ->
                        assertThat(context).getFailure().hasStackTraceContaining("gateway.roles names no role"));
    }

    @Test
    void a_node_that_only_watches_needs_no_seal_keys_and_every_other_does() {
        var keyless = new ApplicationContextRunner()
                .withBean(SealKeys.class, SealKeys::none)
                .withUserConfiguration(NodeConfiguration.class, Rooms.class);

        keyless.withPropertyValues("gateway.roles=monitor")
                .run(context -> assertThat(context).doesNotHaveBean("counter").doesNotHaveBean("desk"));
        keyless.withPropertyValues("gateway.roles=office,monitor")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("gateway.signing.keystore is not set"));
    }

    @Test
    void the_seal_key_of_a_party_that_no_role_serves_stops_the_start_and_is_named() {
        node("mission.BERLIN", "office.711110000")
                .withPropertyValues("gateway.roles=mission")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("the seal key of office.711110000")
                        .hasStackTraceContaining("gateway.roles"));
    }

    @Test
    void the_seal_key_of_nobody_who_can_be_a_party_stops_the_start_and_is_named() {
        node("mission.BERLIN", "ministry")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("'ministry'")
                        .hasStackTraceContaining("gateway.signing.keystore"));
    }
}
