package org.jiedu.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AuthorizedKeysTest {
  private static final List<String> PROGRAM = List.of("/opt/jie du/java", "-cp", "it's \"here\"");
  private static final Account WANG = Account.of("wang", "caizheng", Account.Role.AUTHOR);
  private static final Account LI = Account.of("li", "jiaoyu", Account.Role.AUTHOR);

  @TempDir private Path temp;
  private PortalFolder portal = new PortalFolder(Path.of("/"));
  private AccountChanges changes = AccountChanges.of(portal, PROGRAM);

  @BeforeEach
  void makePortal() throws IOException {
    portal = SmallPortal.in(temp.resolve("portal")).folder();
    changes = AccountChanges.of(portal, PROGRAM);
  }

  @Test
  void aKeyMayDoNothingButReceiveForItsAccount() throws IOException {
    changes.add(WANG.withSshKey(key(1)).withLanguage(Tongue.EN));
    changes.add(LI);

    assertThat(Files.readAllLines(portal.authorizedKeys()))
        .hasSize(2)
        .last()
        .isEqualTo(
            "restrict,command=\"'/opt/jie du/java' -cp 'it'\\''s \\\"here\\\"' --messages en"
                + " portal receive "
                + portal.root()
                + " --account wang\" "
                + SshBlob.ed25519(1)
                + " wang");
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(portal.authorizedKeys())))
        .isEqualTo("rw-------");
  }

  @Test
  void itIsKeptWithTheAccount() throws IOException {
    changes.add(WANG.withSshKey(key(1)));
    String token = changes.newToken("wang");

    assertThat(new Accounts(portal).verify("wang", token)).contains(WANG.withSshKey(key(1)));
  }

  @Test
  void withoutAnyKeyThereIsNoFile() throws IOException {
    changes.add(WANG);
    changes.renewAuthorizedKeys();

    assertThat(portal.authorizedKeys()).doesNotExist();
  }

  @Test
  void whatIsTakenAwayIsGoneFromIt() throws IOException {
    changes.add(WANG.withSshKey(key(1)));
    changes.add(LI.withSshKey(key(2)));

    changes.change("wang", Account::withoutSshKey);
    assertThat(portal.authorizedKeys()).content().doesNotContain(key(1).text());
    changes.change("li", account -> account.withSshKey(key(3)));
    assertThat(portal.authorizedKeys()).content().doesNotContain(key(2).text());
    changes.remove("li");
    assertThat(portal.authorizedKeys()).content().doesNotContain("restrict");
  }

  @Test
  void noTwoAccountsHaveTheSameKey() throws IOException {
    changes.add(WANG.withSshKey(key(1)));
    changes.add(LI);
    String before = Files.readString(portal.authorizedKeys());

    assertThatThrownBy(() -> changes.change("li", account -> account.withSshKey(key(1))))
        .isInstanceOf(PortalException.class)
        .hasMessage("The accounts li and wang would have the same SSH key; each needs its own.");

    assertThat(portal.authorizedKeys()).hasContent(before);
    assertThat(new Accounts(portal).find("li")).contains(LI);
  }

  @Test
  void aProgramThatHasMovedIsToldAnew() throws IOException {
    changes.add(WANG.withSshKey(key(1)));

    AccountChanges.of(portal, List.of("/new/java")).renewAuthorizedKeys();

    assertThat(portal.authorizedKeys())
        .content()
        .contains("command=\"/new/java --messages zh portal receive ");
  }

  @Test
  void aSpoiltKeyInTheFileOfAccountsIsSaid() throws IOException {
    changes.add(WANG.withSshKey(key(1)));
    String spoilt = Files.readString(portal.accounts()).replace("ssh-ed25519 A", "ssh-ed25519 B");
    Files.writeString(portal.accounts(), spoilt);

    assertThatThrownBy(() -> changes.renewAuthorizedKeys())
        .hasMessageContaining("accounts.yaml:5:")
        .hasMessageContaining("A public key of OpenSSH is expected here.");
  }

  private static SshKey key(int number) {
    return SshKey.find(SshBlob.ed25519(number)).orElseThrow();
  }
}
