using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CanCuoc.Chip.Trust;

namespace CanCuoc.Chip.Tests.Trust;

/// <summary>Country signers whose curve is written out by its parameters (RFC 3279 §2.3.5).</summary>
internal static class ExplicitCurve
{
    private const string EllipticCurveKey = "1.2.840.10045.2.1";
    private const string PrimeField = "1.2.840.10045.1.1";

    public static X509Certificate2 SelfSigned(ECDsa key)
    {
        var name = SigningAuthority.Specimen.Named("Country signer");
        var request = new CertificateRequest(name, PublicKeyOf(key), SignerKey.HashOf(key));
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        return request.Create(
            name,
            X509SignatureGenerator.CreateForECDsa(key),
            SpecimenSigners.Founded,
            SpecimenSigners.Founded.AddYears(80),
            [1]
        );
    }

    private static PublicKey PublicKeyOf(ECDsa key)
    {
        var (curve, q) = (key.ExportExplicitParameters(false).Curve, key.ExportParameters(false).Q);
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(1);
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(PrimeField);
                writer.WriteIntegerUnsigned(curve.Prime);
            }
            using (writer.PushSequence())
            {
                writer.WriteOctetString(curve.A);
                writer.WriteOctetString(curve.B);
            }
            writer.WriteOctetString([4, .. curve.G.X!, .. curve.G.Y!]);
            writer.WriteIntegerUnsigned(curve.Order);
            writer.WriteIntegerUnsigned(curve.Cofactor);
        }
        return new PublicKey(
            new Oid(EllipticCurveKey),
            new AsnEncodedData(writer.Encode()),
            new AsnEncodedData([4, .. q.X!, .. q.Y!])
        );
    }
}
