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
    private static readonly byte[] F4 = [1, 0, 1];

    // How tokens say that they do not make such keys; SoftHSM2 says the last of an unknown curve.
    private static readonly CKR[] Unable =
    [
        CKR.CKR_MECHANISM_INVALID,
        CKR.CKR_CURVE_NOT_SUPPORTED,
        CKR.CKR_DOMAIN_PARAMS_INVALID,
        CKR.CKR_ATTRIBUTE_VALUE_INVALID,
        CKR.CKR_KEY_SIZE_RANGE,
        CKR.CKR_GENERAL_ERROR,
    ];

    private IObjectAttributeFactory Attribute => session.Factories.ObjectAttributeFactory;

    public IEnumerable<string> Labels(CKO kind) =>
        session.FindAllObjects([Attribute.Create(CKA.CKA_CLASS, kind)]).Select(LabelOf).Where(KeyLabel.IsLabel);

    public IObjectHandle? Find(CKO kind, string label) => FindAll(kind, label).FirstOrDefault();

    public List<IObjectHandle> FindAll(CKO kind, string label) =>
        session.FindAllObjects([Attribute.Create(CKA.CKA_CLASS, kind), Attribute.Create(CKA.CKA_LABEL, label)]);

    /// <summary>Null when the object has no such attribute, or keeps it to itself.</summary>
    public byte[]? Value(IObjectHandle found, CKA attribute) =>
        session.GetAttributeValue(found, [attribute])[0] is { CannotBeRead: false } value
            ? value.GetValueAsByteArray()
            : null;

    public void MakeSigner(string label, KeyAlgorithm algorithm)
    {
        var onCurve = algorithm.Curve is not null;
        using var mechanism = session.Factories.MechanismFactory.Create(
            onCurve ? CKM.CKM_EC_KEY_PAIR_GEN : CKM.CKM_RSA_PKCS_KEY_PAIR_GEN
        );
        List<IObjectAttribute> kind = onCurve
            ? [Attribute.Create(CKA.CKA_EC_PARAMS, TokenPublicKey.CurveOf(algorithm))]
            :
            [
                Attribute.Create(CKA.CKA_MODULUS_BITS, (ulong)algorithm.Bits),
                Attribute.Create(CKA.CKA_PUBLIC_EXPONENT, F4),
            ];
        try
        {
            session.GenerateKeyPair(
                mechanism,
                [
                    .. Named(label),
                    .. kind,
                    Attribute.Create(CKA.CKA_PRIVATE, false),
                    Attribute.Create(CKA.CKA_VERIFY, true),
                ],
                [.. Named(label), .. Hidden(), Attribute.Create(CKA.CKA_SIGN, true)],
                out _,
                out _
            );
        }
        catch (Pkcs11Exception e) when (Array.IndexOf(Unable, e.RV) >= 0)
        {
            throw KeyStoreException.NoSuchAlgorithm(algorithm, e);
        }
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
