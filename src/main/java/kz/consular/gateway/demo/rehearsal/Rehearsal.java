package kz.consular.gateway.demo.rehearsal;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import kz.consular.gateway.cli.folder.Sample;
import kz.consular.gateway.demo.DemoEndpoints;
import kz.consular.gateway.demo.DemoPopulation;
import kz.consular.gateway.demo.DemoSettings;
import kz.consular.gateway.domain.AlmatyCalendar;
import kz.consular.gateway.domain.MissionCode;
import kz.consular.gateway.node.folder.DataFolder;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Runs the main job once after the start of a demonstration, as its users do: lodges each sample through the HTTPS endpoint with the
 * bundled client, decides it as a clerk of its office, fetches the decision and hands it over.
 */
@Component
@EnableConfigurationProperties(DemoSettings.class)
@ConditionalOnBooleanProperty("gateway.demo.active")
@ConditionalOnBooleanProperty(name = "gateway.demo.rehearsal", matchIfMissing = true)
final class Rehearsal implements ApplicationRunner {
    private static final List<MissionCode> MISSIONS = List.of(DemoPopulation.BERLIN, DemoPopulation.ANKARA);

    private final Environment environment;
    private final DemoSettings settings;
    private final DataFolder data;
    private final Clock clock;
    private final Programme programme = new Programme(System.out);

    Rehearsal(Environment environment, DemoSettings settings, DataFolder data, Clock clock) {
        this.environment = environment;
        this.settings = settings;
        this.data = data;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var port = environment.getRequiredProperty("local.server.port", Integer.class);
        var endpoints = new DemoEndpoints(port, settings.certificates());
        programme.begin(endpoints);
        var scenes = Arrays.asList(Sample.values());
        for (var i = 0; i < scenes.size(); i++) {
            play(scenes.get(i), MISSIONS.get(i % MISSIONS.size()), endpoints);
        }
        programme.end(endpoints);
    }

    private void play(Sample sample, MissionCode mission, DemoEndpoints endpoints) throws IOException {
        var folder = sample.unpack(data.data().resolve("samples"), AlmatyCalendar.dayOf(clock.instant()));
        new Scene(sample, folder, endpoints.officer(mission), endpoints, programme).play();
    }
}
