package kz.consular.gateway.demo.rehearsal;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import kz.consular.gateway.cli.folder.Sample;
import kz.consular.gateway.demo.DemoEndpoints;
import kz.consular.gateway.demo.DemoPopulation;
import kz.consular.gateway.domain.AlmatyCalendar;
import kz.consular.gateway.domain.MissionCode;
import kz.consular.gateway.node.folder.DataFolder;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * Plays the main job once through, as its users would do it: each sample is lodged through the HTTPS endpoint by the
 * bundled client of the contract, decided by a clerk at the office's desk, fetched and handed over.
 */
final class Rehearsal implements ApplicationRunner {
    private static final List<MissionCode> MISSIONS = List.of(DemoPopulation.BERLIN, DemoPopulation.ANKARA);

    private final DemoEndpoints endpoints;
    private final DataFolder data;
    private final Programme programme;
    private final Clock clock;

    Rehearsal(DemoEndpoints endpoints, DataFolder data, Programme programme, Clock clock) {
        this.endpoints = endpoints;
        this.data = data;
        this.programme = programme;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        programme.begin(endpoints);
        var scenes = Arrays.asList(Sample.values());
        for (var i = 0; i < scenes.size(); i++) {
            play(scenes.get(i), MISSIONS.get(i % MISSIONS.size()));
        }
        programme.end(endpoints);
    }

    private void play(Sample sample, MissionCode mission) throws IOException {
        var folder = sample.unpack(data.data().resolve("samples"), AlmatyCalendar.dayOf(clock.instant()));
        new Scene(sample, folder, endpoints.officer(mission), endpoints, programme).play();
    }
}
