package org.nuanjing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nuanjing.roster.SecondFactors.Secret;

class QrCodeTest {

  private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
  private static final int QUIET = 4;

  @Test
  void anAppReadsWhatToShowAndTheSecret() throws Exception {
    String uri = OtpAuth.uri("ning li", new Secret("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"));

    QrCode drawn = QrCode.of(uri);

    BitMatrix modules = new BitMatrix(drawn.size() - 2 * QUIET);
    MODULE
        .matcher(drawn.path())
        .results()
        .forEach(dark ->
            modules.set(
                Integer.parseInt(dark.group(1)) - QUIET, Integer.parseInt(dark.group(2)) - QUIET));
    assertThat(new Decoder().decode(modules).getText())
        .isEqualTo(uri)
        .isEqualTo(
            "otpauth://totp/%E6%9A%96%E8%AD%A6:ning%20li?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
                + "&issuer=%E6%9A%96%E8%AD%A6&algorithm=SHA1&digits=6&period=30");
  }

  @Test
  void theSecretIsWrittenInGroupsToBeTyped() {
    assertThat(OtpAuth.inGroups(new Secret("JBSWY3DPEHPK3PXP"))).isEqualTo("JBSW Y3DP EHPK 3PXP");
  }
}
