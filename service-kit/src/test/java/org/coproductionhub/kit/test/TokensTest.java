package org.coproductionhub.kit.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {

    private final UUID network = UUID.randomUUID();
    private final UUID organisation = UUID.randomUUID();

    @Test
    void a_token_says_role_network_and_organisation_and_is_signed_by_the_jvms_key() throws Exception {
        var claims = verified(
                Tokens.of("partner").network(network).organisation(organisation).mint(), SigningKey.ofThisJvm());
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("partner");
        assertThat(claims.getStringClaimValue("network")).isEqualTo(network.toString());
        assertThat(claims.getStringClaimValue("organisation")).isEqualTo(organisation.toString());
    }

    @Test
    void a_claim_not_named_is_not_in_the_token() throws Exception {
        var claims = verified(Tokens.of("reader").mint(), SigningKey.ofThisJvm());
        assertThat(claims.getClaimNames()).doesNotContain("network", "organisation");
    }

    @Test
    void a_token_can_be_made_that_has_run_out() {
        var token = Tokens.of("reader").validFor(Duration.ofMinutes(-5)).mint();
        assertThatThrownBy(() -> verified(token, SigningKey.ofThisJvm())).isInstanceOf(InvalidJwtException.class);
    }

    @Test
    void a_kept_key_is_its_owners_alone_and_the_same_the_next_time(@TempDir Path directory) throws Exception {
        var file = directory.resolve("signing-key");
        var token = Tokens.signedBy(SigningKey.keptIn(file), "hub-admin").mint();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(verified(token, SigningKey.keptIn(file)).getIssuer()).isEqualTo(Tokens.ISSUER);
        assertThatThrownBy(() -> verified(token, SigningKey.ofThisJvm())).isInstanceOf(InvalidJwtException.class);
    }

    private static JwtClaims verified(String token, SigningKey key) throws Exception {
        return new JwtConsumerBuilder()
                .setVerificationKey(publicKey(key))
                .setExpectedIssuer(Tokens.ISSUER)
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
    }

    private static PublicKey publicKey(SigningKey key) throws Exception {
        var encoded = Base64.getDecoder().decode(key.publicKey());
        return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
