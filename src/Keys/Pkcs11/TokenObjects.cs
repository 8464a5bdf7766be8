using System.Security.Cryptography;
using System.Text;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;
using Net.Pkcs11Interop.HighLevelAPI.Factories;

namespace CanCuoc.Keys;

/// <summary>
/// The objects of a token, as this store makes and finds them: by class and label (CKA_ID is the label too, for tools that look there).
/// Private and wrapping keys are sensitive and not extractable.
/// </summary>
internal readonly struct TokenObjects(ISession session)
{
    private static readonly byte[] P256 = Convert.FromHexString("06082A8648CE3D030107"); // RFC 5480 §2.1.1.1

    private IObjectAttributeFactory Attribute => session.Factories.ObjectAttributeFactory;

    public IEnumerable<string> Labels(CKO kind) =>
        session.FindAllObjects([Attribute.Create(CKA.CKA_CLASS, kind)]).Select(LabelOf).Where(KeyLabel.IsLabel);

    public IObjectHandle? Find(CKO kind, string label) => FindAll(kind, label).FirstOrDefault();

    public List<IObjectHandle> FindAll(CKO kind, string label) =>
        session.FindAllObjects([Attribute.Create(CKA.CKA_CLASS, kind), Attribute.Create(CKA.CKA_LABEL, label)]);

    public byte[] Value(IObjectHandle found, CKA attribute) =>
        session.GetAttributeValue(found, [attribute])[0].GetValueAsByteArray();

    public void MakeSigner(string label)
    {
        using var mechanism = session.Factories.MechanismFactory.Create(CKM.CKM_EC_KEY_PAIR_GEN);
        session.GenerateKeyPair(
            mechanism,
            [
                .. Named(label),
                Attribute.Create(CKA.CKA_EC_PARAMS, P256),
                Attribute.Create(CKA.CKA_PRIVATE, false),
                Attribute.Create(CKA.CKA_VERIFY, true),
            ],
            [.. Named(label), .. Hidden(), Attribute.Create(CKA.CKA_SIGN, true)],
            out _,
            out _
        );
    }

    public void MakeWrappingKey(string label)
    {
        using var mechanism = session.Factories.MechanismFactory.Create(CKM.CKM_AES_KEY_GEN);
        session.GenerateKey(
            mechanism,
            [
                .. Named(label),
                .. Hidden(),
                Attribute.Create(CKA.CKA_VALUE_LEN, 32),
                Attribute.Create(CKA.CKA_ENCRYPT, true),
                Attribute.Create(CKA.CKA_DECRYPT, true),
            ]
        );
    }

    public void MakeCertificate(string label, byte[] subject, byte[] certificate) =>
        session.CreateObject([
            .. Named(label),
            Attribute.Create(CKA.CKA_CLASS, CKO.CKO_CERTIFICATE),
            Attribute.Create(CKA.CKA_CERTIFICATE_TYPE, CKC.CKC_X_509),
            Attribute.Create(CKA.CKA_PRIVATE, false),
            Attribute.Create(CKA.CKA_SUBJECT, subject),
            Attribute.Create(CKA.CKA_VALUE, certificate),
        ]);

    /// <summary>Null when the signer's public half is not there or not on P-256.</summary>
    public ECParameters? PublicKey(string label)
    {
        IObjectHandle[] found =
        [
            .. session.FindAllObjects([
                Attribute.Create(CKA.CKA_CLASS, CKO.CKO_PUBLIC_KEY),
                Attribute.Create(CKA.CKA_LABEL, label),
                Attribute.Create(CKA.CKA_EC_PARAMS, P256),
            ]),
        ];
        // An octet string around 04, X and Y; some tokens leave the octet string away.
        return found is [var key] && Value(key, CKA.CKA_EC_POINT) is { Length: >= 64 } point
            ? new ECParameters
            {
                Curve = ECCurve.NamedCurves.nistP256,
                Q = new ECPoint { X = point[^64..^32], Y = point[^32..] },
            }
            : null;
    }

    private string LabelOf(IObjectHandle found) => Encoding.UTF8.GetString(Value(found, CKA.CKA_LABEL) ?? []);

    private IObjectAttribute[] Named(string label) =>
        [
            Attribute.Create(CKA.CKA_TOKEN, true),
            Attribute.Create(CKA.CKA_LABEL, label),
            Attribute.Create(CKA.CKA_ID, Encoding.ASCII.GetBytes(label)),
        ];

    private IObjectAttribute[] Hidden() =>
        [
            Attribute.Create(CKA.CKA_PRIVATE, true),
            Attribute.Create(CKA.CKA_SENSITIVE, true),
            Attribute.Create(CKA.CKA_EXTRACTABLE, false),
        ];
}
