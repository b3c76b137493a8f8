package kz.consular.gateway.fault;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A primary and a backup broker with the shipped configuration, and a witness. The backup replicates everything. */
public final class BrokerPair implements AutoCloseable {
    private final BrokerSite site;
    private final WitnessProcess witness;
    private final BrokerProcess primary;
    private final BrokerProcess backup;

    private BrokerPair(BrokerSite site) throws IOException {
        this.site = site;
        this.witness = WitnessProcess.start(site.folder().resolve("witness"));
        var first = BrokerProcess.freePort();
        var second = BrokerProcess.freePort();
        this.primary = BrokerProcess.of(site, "broker-1", first, settings("primary", second));
        this.backup = BrokerProcess.of(site, "broker-2", second, settings("backup", first));
    }

    private Map<String, String> settings(String role, int peer) {
        return Map.of(
                "broker.ha",
                role,
                "broker.peer.host",
                "localhost",
                "broker.peer.port",
                Integer.toString(peer),
                "broker.pair.secret",
                "test-only",
                "broker.witnesses",
                witness.address());
    }

    public static BrokerPair start(BrokerSite site) throws IOException, InterruptedException {
        var pair = new BrokerPair(site);
        try {
            pair.primary.awaitReady();
            pair.backup.awaitCopy();
            return pair;
        } catch (RuntimeException e) {
            pair.close();
            throw e;
        }
    }

    public BrokerProcess primary() {
        return primary;
    }

    public BrokerProcess backup() {
        return backup;
    }

    public List<String> settings(String node) {
        return site.settings(node, "(" + primary.url() + "," + backup.url() + ")");
    }

    @Override
    public void close() throws InterruptedException {
        primary.close();
        backup.close();
        witness.close();
    }
}
