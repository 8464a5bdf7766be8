using System.Text;
using CanCuoc.Chip.Trust;
using CsCheck;

namespace CanCuoc.Chip.Tests.Trust;

/// <summary>Certificates, lists and messages that were damaged, cut or invented: each ends in a reason, none is believed.</summary>
public sealed class HostileTrustFileTests
{
    private static readonly DateTimeOffset At = Successors.RolledOver;

    private static readonly byte[] Link = Successors.Link.RawData;

    private static readonly byte[] List = Lists.WithSigner.Encode();

    private static readonly byte[] Master = MadeMasterList();

    private static readonly byte[][] All = [Link, List, Master];

    [Fact]
    public void Admit_ADamagedFile_IsRefusedAndNeverThrows() =>
        Gen.Select(Gen.Int[0, 2], Gen.Double[0, 1], Gen.Int[1, 255])
            .Sample(
                (which, place, bits) =>
                {
                    byte[] damaged = [.. All[which]];
                    damaged[(int)(place * (damaged.Length - 1))] ^= (byte)bits;
                    ShouldTellNothingNew(damaged);
                },
                iter: 3_000
            );

    [Fact]
    public void Admit_AFileCutOrLengthened_IsRefused()
    {
        foreach (var whole in All)
        {
            for (var length = 0; length < whole.Length; length += 7)
                SpecimenSigners.Trust.Admit(whole.AsSpan(0, length), At).Refusal.ShouldNotBeNull();
            SpecimenSigners.Trust.Admit([.. whole, 0], At).Refusal.ShouldNotBeNull();
        }
    }

    [Theory]
    [InlineData(0x30)]
    [InlineData(0x31)]
    [InlineData(0xA0)]
    public void Admit_AFileNestedWithoutEnd_IsRefused(byte tag)
    {
        byte[] nested = [];
        for (var depth = 0; depth < 10_000; depth++)
            nested =
            [
                tag,
                0x83,
                (byte)(nested.Length >> 16),
                (byte)(nested.Length >> 8),
                (byte)nested.Length,
                .. nested,
            ];
        SpecimenSigners.Trust.Admit(nested, At).Refusal.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("3084FFFFFFFF")]
    [InlineData("30880FFFFFFFFFFFFFFF")]
    [InlineData("3080")]
    [InlineData("30820400300D06092A864886F70D010702")]
    public void Admit_ALengthThatIsNotThere_IsRefused(string hex) =>
        SpecimenSigners.Trust.Admit(Convert.FromHexString(hex), At).Refusal.ShouldNotBeNull();

    [Fact]
    public void Admit_AnyBytes_IsRefused() =>
        Gen.Byte.Array[0, 400].Sample(bytes => SpecimenSigners.Trust.Admit(bytes, At).Refusal is not null, iter: 2_000);

    [Fact]
    public void Admit_PemOfRubbish_IsRefused()
    {
        var pem = "-----BEGIN X509 CRL-----\nAAAA\n-----END X509 CRL-----\n";
        Refused.Code(SpecimenSigners.Trust.Admit(Encoding.ASCII.GetBytes(pem), At)).ShouldBe("CHI-55");
        Refused.Code(TrustStore.Parse(Encoding.ASCII.GetBytes(pem))).ShouldBe("CHI-55");
        Refused.Code(TrustStore.Parse(Master)).ShouldBe("CHI-40");
    }

    [Fact]
    public void Admit_AMasterListWithRubbishForCertificates_LeavesThemOut()
    {
        var list = MasterList.Parse(Master).Value;
        Belief.Loaded([.. list.Certificates, new byte[] { 0x30, 0x00 }, new byte[100_000]]).Count.ShouldBe(2);
    }

    /// <summary>What is not signed, such as the version of a CMS message, may change; what is believed may not.</summary>
    private static void ShouldTellNothingNew(byte[] damaged)
    {
        if (SpecimenSigners.Trust.Admit(damaged, At).IsRefused(out _, out var store))
            return;
        var whole = All.Select(file => SpecimenSigners.Trust.Admit(file, At).Value.ToPem());
        whole.ShouldContain(store.ToPem());
    }

    private static byte[] MadeMasterList()
    {
        using var signer = MasterListSigner
            .Certify(
                SpecimenSigners.Country,
                SpecimenSigners.CountryKey,
                SpecimenSigners.DocumentKey,
                SigningAuthority.Specimen,
                At
            )
            .Value;
        return MasterList
            .Sign(
                [SpecimenSigners.Country, Successors.Link],
                SpecimenSigners.DocumentKey,
                signer,
                SpecimenSigners.Country,
                At
            )
            .Encode();
    }
}
