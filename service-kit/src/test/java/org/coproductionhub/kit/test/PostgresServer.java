package org.coproductionhub.kit.test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where a PostgreSQL listens and who its superuser is; gives each service a database of its own. */
public record PostgresServer(String host, int port, String superuser, String password) {

    /** The database of that name with an owner of the same name, made if it is not there yet. */
    public Database database(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("Not a plain database name: " + name);
        }
        try (var connection = connect()) {
            if (missing(connection, "select 1 from pg_roles where rolname = ?", name)) {
                execute(connection, "create role " + name + " login password '" + name + "'");
            }
            if (missing(connection, "select 1 from pg_database where datname = ?", name)) {
                execute(connection, "create database " + name + " owner " + name);
            }
            return new Database(jdbcUrl(name), name, name);
        } catch (SQLException refused) {
            throw new IllegalStateException(
                    "PostgreSQL at " + host + ":" + port + " gave no database " + name, refused);
        }
    }

    /** A connection of the superuser, for tests that look behind the curtain. */
    public Connection connect() throws SQLException {
        return connect("postgres");
    }

    /** The same, to that database. */
    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), superuser, password);
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }

    private static boolean missing(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return !statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
