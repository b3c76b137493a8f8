package kz.consular.gateway.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The line between a node and its broker, of which the test is master: it forwards bytes, whatever they are, until it is
 * told to break. What it breaks stays broken until it is {@linkplain #heal healed}.
 */
public final class Link implements AutoCloseable {

    /** Which way bytes go. */
    public enum Direction {
        /** Towards the broker. */
        UP,
        /** Towards the node. */
        DOWN
    }

    private static final int BUFFER = 1 << 16;
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final ServerSocket door;
    private final int target;
    private final Map<Direction, Valve> valves = new EnumMap<>(Direction.class);
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger dialled = new AtomicInteger();
    private volatile boolean cut;

    private Link(ServerSocket door, int target) {
        this.door = door;
        this.target = target;
        for (var direction : Direction.values()) {
            valves.put(direction, new Valve());
        }
        Thread.ofVirtual().start(this::answer);
    }

    /** A line to a port of this machine, which need not listen yet. */
    public static Link to(int target) throws IOException {
        return new Link(new ServerSocket(0, 0, HERE), target);
    }

    /** Where the node dials. */
    public int port() {
        return door.getLocalPort();
    }

    /** Resets every connection, and each new one. */
    public void cut() {
        cut = true;
        sockets.forEach(Link::reset);
    }

    /** Keeps every connection and forwards nothing more in this direction, as a partition does. */
    public void stall(Direction direction) {
        stallAfter(direction, 0);
    }

    /** {@linkplain #stall Stalls} when exactly so many more bytes have gone in this direction. */
    public void stallAfter(Direction direction, long bytes) {
        valve(direction).shutAfter(bytes, false);
    }

    /** {@linkplain #cut Cuts} when exactly so many more bytes have gone in this direction. */
    public void truncateAfter(Direction direction, long bytes) {
        valve(direction).shutAfter(bytes, true);
    }

    /** Lets everything through; what was stalled flows on. */
    public void heal() {
        cut = false;
        valves.values().forEach(Valve::open);
    }

    /** Whether an armed fault has struck: nothing more goes in this direction. */
    public boolean hasShut(Direction direction) {
        return valve(direction).isShut();
    }

    /** How many connections nodes have asked for since the line was laid. */
    public int dialled() {
        return dialled.get();
    }

    /** Bytes that have gone in this direction since the line was laid. */
    public long carried(Direction direction) {
        return valve(direction).carried();
    }

    private Valve valve(Direction direction) {
        return Objects.requireNonNull(valves.get(direction));
    }

    private void answer() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException _) {
                // closed, by us; the loop ends
            }
        }
    }

    /** A node that finds the broker away is reset, as by a machine whose port nobody listens on. */
    private void connect(Socket node) {
        sockets.add(node);
        dialled.incrementAndGet();
        try {
            if (cut) {
                throw new IOException("The line is cut");
            }
            var broker = new Socket(HERE, target);
            sockets.add(broker);
            Thread.ofVirtual().start(() -> forward(node, broker, Direction.UP));
            Thread.ofVirtual().start(() -> forward(broker, node, Direction.DOWN));
        } catch (IOException _) {
            forget(node);
        }
    }

    private void forward(Socket from, Socket to, Direction direction) {
        try {
            if (pump(from, to, valve(direction))) {
                to.shutdownOutput();
                if (from.isOutputShutdown()) {
                    forget(from);
                    forget(to);
                }
            } else {
                end(to);
            }
        } catch (IOException _) {
            forget(from);
            forget(to);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return false when the valve ended it */
    private static boolean pump(Socket from, Socket to, Valve valve) throws IOException, InterruptedException {
        var buffer = new byte[BUFFER];
        var in = from.getInputStream();
        var out = to.getOutputStream();
        for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            for (var sent = 0; sent < read; ) {
                var most = valve.admit(read - sent);
                if (most == 0) {
                    return false;
                }
                out.write(buffer, sent, most);
                sent += most;
            }
        }
        return true;
    }

    /** What went before must still arrive; a reset would undo it. */
    private void end(Socket truncated) throws IOException {
        cut = true;
        truncated.shutdownOutput();
        sockets.stream().filter(socket -> socket != truncated).forEach(Link::reset);
    }

    private void forget(Socket socket) {
        sockets.remove(socket);
        reset(socket);
    }

    /** Ends it with a reset, not in order. */
    private static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException _) {
            // it has ended by itself
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
        heal();
    }
}
