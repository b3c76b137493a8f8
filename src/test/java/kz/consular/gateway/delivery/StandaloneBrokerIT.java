package kz.consular.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import kz.consular.gateway.fault.BrokerProcess;
import kz.consular.gateway.fault.BrokerSite;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Over a standalone broker of the shipped configuration")
class StandaloneBrokerIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void a_consignment_goes_there_and_its_receipt_comes_back() throws Exception {
        var site = BrokerSite.in(folder.resolve("site")).node("country", "mission.BERLIN", "office.*");
        try (var broker = BrokerProcess.start(site);
                var node = TestNode.on(folder.resolve("node"))
                        .with(broker, "country")
                        .start()) {
            var dossier = node.send(node.dossier());

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(node.state(dossier)).isEqualTo("RECEIPTED"));
            assertThat(broker.depth("office.711110000")).isZero();
        }
    }
}
