package kz.consular.gateway.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.unit.DataSize;


/**
 * What one dossier costs at least on this machine. Each primitive is measured alone; how often the promises need it is counted here:
 *
 * <pre>
 *                       lodging   full round
 * bytes over TLS           1          1        the officer's copies; all other messages are small
 * SHA-256 of the copies    2          5        into the manifest, over the container; over what leaves; over what
 *                                              arrives, and against the manifest
 * sign and verify          ½          4        dossier, receipt, decision, receipt; lodging signs only
 * file of the copies       1          2        the mission's, the office's
 * small file               0          2        the decision at the office and at the mission
 * durable commit           2          9        number, case; sent, taken over, receipted; ruled; sent, taken over, receipted
 * hop of the copies        0          1        dossier
 * small hop                0          3        receipt, decision, receipt
 * </pre>
 *
 * The lowest cost is whichever is scarcer: the processor time of all of them, spread over all cores, or the time for which file, commit
 * and hop keep the disk busy. A perfect program would do the one while it waits for the other.
 */
record LowestCost(List<Item> items, int cores) {
    private static final int SMALL = 8 << 10;

    /**
     * @param lodging how often the lodging of one dossier needs it
     * @param fullRound how often its whole way does
     */
    record Item(String name, double lodging, double fullRound, Primitive.Cost cost, boolean onDisk) {}

    static LowestCost measure(DataSize size, Path folder, Path certificates) throws IOException, InterruptedException {
        var bytes = (int) size.toBytes();
        var items = new ArrayList<Item>();
        items.add(item("bytes over TLS", 1, 1, new TlsTransfer(bytes, certificates), false));
        items.add(item("SHA-256 of the copies", 2, 5, new Digest(bytes), false));
        items.add(item("sign and verify, P-256", 0.5, 4, Signing.ecdsaP256(), false));
        items.add(item("file of the copies", 1, 2, new DurableFile(folder.resolve("large"), bytes), true));
        items.add(item("small file", 0, 2, new DurableFile(folder.resolve("small"), SMALL), true));
        items.add(item("durable commit", 2, 9, new DurableCommit(folder), true));
        items.add(item("hop of the copies", 0, 1, new DurableHop(folder.resolve("broker"), bytes), true));
        items.add(item("small hop", 0, 3, new DurableHop(folder.resolve("broker-small"), SMALL), true));
        return new LowestCost(List.copyOf(items), Runtime.getRuntime().availableProcessors());
    }

    private static Item item(String name, double lodging, double fullRound, Primitive primitive, boolean onDisk)
            throws IOException, InterruptedException {
        try (primitive) {
            return new Item(name, lodging, fullRound, primitive.measure(), onDisk);
        }
    }

    /** Dossiers a second that this machine could lodge at most. */
    double lodgings() {
        return 1000 / Math.max(processor(true) / cores, disk(true));
    }

    /** Dossiers a second that this machine could bring the whole way at most. */
    double fullRounds() {
        return 1000 / Math.max(processor(false) / cores, disk(false));
    }

    private double processor(boolean lodging) {
        return items.stream()
                .mapToDouble(item -> times(item, lodging) * item.cost().processorMillis())
                .sum();
    }

    private double disk(boolean lodging) {
        return items.stream()
                .filter(Item::onDisk)
                .mapToDouble(item -> times(item, lodging) * item.cost().wallMillis())
                .sum();
    }

    private static double times(Item item, boolean lodging) {
        return lodging ? item.lodging() : item.fullRound();
    }
}
