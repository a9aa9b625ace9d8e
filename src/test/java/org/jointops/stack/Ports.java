package org.jointops.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** The ports of a stack, every one of them on the loopback address. */
record Ports(int application, int keycloak, int keycloakManagement, int database) {

    private static final String PREFIX = "jointops.run.";

    /** The ports that a person set on the command line, or the usual ones. */
    static Ports fromSettings() {
        return new Ports(
                setting("port", 8080),
                setting("keycloak.port", 8180),
                setting("keycloak.management.port", 8190),
                setting("database.port", 54329));
    }

    /** Ports that are free now, so that tests run beside a running product. */
    static Ports free() {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return new Ports(port(held, 0), port(held, 1), port(held, 2), port(held, 3));
        } catch (IOException e) {
            throw new Trouble("No free port was found", e);
        } finally {
            held.forEach(Ports::release);
        }
    }

    void refuseTaken() {
        refuseTaken(application, "the application", "port");
        refuseTaken(keycloak, "Keycloak", "keycloak.port");
        refuseTaken(keycloakManagement, "Keycloak's health", "keycloak.management.port");
        refuseTaken(database, "PostgreSQL", "database.port");
    }

    private static void refuseTaken(int port, String user, String setting) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new Trouble("Port " + port + " for " + user
                    + " is taken: stop what listens there, or choose another with -D" + PREFIX + setting + "=<port>");
        }
    }

    private static int setting(String name, int usual) {
        String text = System.getProperty(PREFIX + name, String.valueOf(usual));
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65535) {
            throw new Trouble("-D" + PREFIX + name + " must be a port from 1 to 65535, not \"" + text + "\"");
        }
        return Integer.parseInt(text);
    }

    private static int port(List<ServerSocket> sockets, int index) {
        return sockets.get(index).getLocalPort();
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new Trouble("A probed port could not be released", e);
        }
    }
}
