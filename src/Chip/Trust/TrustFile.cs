using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Trust;

/// <summary>What a file for a trust store holds, read and believed by nobody yet: certificates, revocation lists, or one master list.</summary>
internal sealed class TrustFile : IDisposable
{
    public static readonly Refusal NotCertificates = new(
        "CHI-40",
        "Kho tin cậy phải là một chứng thư dạng DER hoặc một hay nhiều chứng thư dạng PEM.",
        "A trust store is one certificate in DER or one or more in PEM.",
        "ICAO 9303-12 §6"
    );

    public static readonly Refusal TooLarge = new(
        "CHI-94",
        "Tệp quá lớn so với mọi danh sách chứng thư có thật nên không được đọc.",
        "The file is larger than any real list of certificates and was not read."
    );

    private const string PemBegin = "-----BEGIN ";

    /// <summary>Base64 of the largest master list, with its lines.</summary>
    private const int MostBytes = MasterList.MostBytes / 2 * 3;

    private TrustFile() { }

    public List<X509Certificate2> Certificates { get; } = [];

    public List<RevocationList> RevocationLists { get; } = [];

    public MasterList? List { get; private set; }

    public static Outcome<TrustFile> Read(ReadOnlySpan<byte> file)
    {
        if (file.Length > MostBytes)
            return TooLarge;
        var read = new TrustFile();
        var isPem = file.IndexOf(Encoding.ASCII.GetBytes(PemBegin)) >= 0;
        if ((isPem ? read.ReadPem(Encoding.Latin1.GetString(file)) : read.ReadDer(file)) is not { } refusal)
            return read;
        read.Dispose();
        return refusal;
    }

    public void Dispose() => Certificates.ForEach(certificate => certificate.Dispose());

    private Refusal? ReadDer(ReadOnlySpan<byte> file)
    {
        if (ReadCertificate(file) is null)
            return null;
        if (!RevocationList.Parse(file).IsRefused(out var refusal, out var list))
        {
            RevocationLists.Add(list);
            return null;
        }
        if (refusal == RevocationList.Unsupported)
            return refusal;
        if (MasterList.Parse(file).IsRefused(out _, out var master))
            return NotCertificates;
        List = master;
        return null;
    }

    private Refusal? ReadPem(string text)
    {
        var rest = text.AsSpan();
        var announced = rest.Count(PemBegin);
        while (PemEncoding.TryFind(rest, out var fields))
        {
            var content = Convert.FromBase64String(rest[fields.Base64Data].ToString());
            var refusal = rest[fields.Label] switch
            {
                "CERTIFICATE" => ReadCertificate(content),
                "X509 CRL" => ReadList(content),
                _ => NotCertificates,
            };
            if (refusal is not null)
                return refusal;
            rest = rest[fields.Location.End..];
        }
        return Certificates.Count + RevocationLists.Count == announced ? null : NotCertificates;
    }

    private Refusal? ReadCertificate(ReadOnlySpan<byte> file)
    {
        try
        {
            var certificate = X509CertificateLoader.LoadCertificate(file);
            Certificates.Add(certificate);
            return certificate.RawDataMemory.Length == file.Length ? null : NotCertificates;
        }
        catch (CryptographicException)
        {
            return NotCertificates;
        }
    }

    private Refusal? ReadList(ReadOnlySpan<byte> file)
    {
        if (RevocationList.Parse(file).IsRefused(out var refusal, out var list))
            return refusal;
        RevocationLists.Add(list);
        return null;
    }
}
