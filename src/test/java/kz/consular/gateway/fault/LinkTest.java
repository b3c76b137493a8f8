package kz.consular.gateway.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import kz.consular.gateway.fault.Link.Direction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The link under control of the test")
class LinkTest {
    private static final int PATIENCE = 30_000;
    private static final int A_MOMENT = 200;

    private ServerSocket listening;
    private Link link;
    private Socket near;
    private Socket far;

    @BeforeEach
    void connect() throws IOException {
        listening = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        link = Link.to(listening.getLocalPort());
        near = new Socket(InetAddress.getLoopbackAddress(), link.port());
        far = listening.accept();
        near.setSoTimeout(PATIENCE);
        far.setSoTimeout(PATIENCE);
    }

    @AfterEach
    void disconnect() throws IOException {
        near.close();
        far.close();
        link.close();
        listening.close();
    }

    @Test
    void carries_both_ways_and_counts() throws IOException {
        say(near, 5);
        assertThat(hear(far, 5)).isEqualTo(5);
        say(far, 7);
        assertThat(hear(near, 7)).isEqualTo(7);
        assertThat(link.carried(Direction.UP)).isEqualTo(5);
        assertThat(link.carried(Direction.DOWN)).isEqualTo(7);
    }

    @Test
    void passes_on_that_one_side_has_ended() throws IOException {
        near.shutdownOutput();
        assertThat(far.getInputStream().read()).isEqualTo(-1);
        say(far, 3);
        assertThat(hear(near, 3)).isEqualTo(3);
    }

    @Test
    void stalls_one_way_at_the_very_byte_keeps_the_other_way_and_flows_on() throws IOException {
        link.stallAfter(Direction.UP, 4);
        say(near, 10);
        assertThat(hear(far, 4)).isEqualTo(4);
        far.setSoTimeout(A_MOMENT);
        assertThatThrownBy(() -> far.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        far.setSoTimeout(PATIENCE);
        assertThat(link.hasShut(Direction.UP)).isTrue();
        say(far, 3);
        assertThat(hear(near, 3)).isEqualTo(3);

        link.heal();
        assertThat(hear(far, 6)).isEqualTo(6);
    }

    @Test
    void truncates_at_the_very_byte_and_is_cut_then() throws IOException {
        link.truncateAfter(Direction.DOWN, 4);
        say(far, 10);
        assertThat(hear(near, 4)).isEqualTo(4);
        assertThat(near.getInputStream().read()).isEqualTo(-1);
        assertThatThrownBy(() -> hear(dial(), 1)).isInstanceOf(IOException.class);
    }

    @Test
    void resets_what_stands_and_what_comes_until_it_is_healed() throws IOException {
        link.cut();
        assertThatThrownBy(() -> hear(near, 1)).hasMessageContaining("reset");
        assertThatThrownBy(() -> hear(far, 1)).hasMessageContaining("reset");
        assertThatThrownBy(() -> hear(dial(), 1)).hasMessageContaining("reset");

        link.heal();
        try (var again = dial();
                var there = listening.accept()) {
            say(again, 1);
            assertThat(hear(there, 1)).isEqualTo(1);
        }
    }

    @Test
    void is_reset_when_nobody_listens_at_the_other_end() throws IOException {
        listening.close();
        assertThatThrownBy(() -> hear(dial(), 1)).hasMessageContaining("reset");
    }

    private Socket dial() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), link.port());
        socket.setSoTimeout(PATIENCE);
        return socket;
    }

    private static void say(Socket socket, int bytes) throws IOException {
        var content = new byte[bytes];
        Arrays.fill(content, (byte) 'x');
        socket.getOutputStream().write(content);
    }

    private static int hear(Socket socket, int bytes) throws IOException {
        return socket.getInputStream().readNBytes(bytes).length;
    }
}
