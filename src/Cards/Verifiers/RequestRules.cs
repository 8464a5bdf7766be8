using CanCuoc.Chip.Verifiable;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>
/// Which requests are granted. A holder's first request is brought by hand to those who hold the ceremony; while he has a certificate, every
/// further one is signed by its key too (TR-03110-3 §C.2.6).
/// </summary>
internal static class RequestRules
{
    public static readonly Refusal ForAnother = new(
        "PKI-16",
        "Yêu cầu ghi một nơi cấp khác.",
        "The request asks another issuer for its certificate.",
        "BSI TR-03110-3 §C.2.2"
    );

    public static readonly Refusal NameTaken = new(
        "PKI-17",
        "Tên và số này đã thuộc về một khóa khác; khóa mới mang số mới.",
        "This name and number are another key's already; a new key has a new number.",
        "BSI TR-03110-3 §A.6.1"
    );

    public static readonly Refusal NotVouched = new(
        "PKI-18",
        "Chủ khóa đang có chứng thư còn hạn, nên yêu cầu mới phải được khóa ấy ký thêm.",
        "The holder has a valid certificate, so his next request must be signed by its key too.",
        "BSI TR-03110-3 §C.2.6"
    );

    public static readonly Refusal VoucherUnknown = new(
        "PKI-19",
        "Yêu cầu do một khóa ký thêm mà nơi này chưa cấp chứng thư cho chính chủ khóa.",
        "The request is signed by a second key that was never certified here for this holder.",
        "BSI TR-03110-3 §C.2.6"
    );

    public static readonly Refusal VoucherExpired = new(
        "PKI-20",
        "Chứng thư của khóa ký thêm đã hết hạn; chủ khóa phải mang yêu cầu không ký thêm đến tận tay như lần đầu.",
        "The certificate of the second key has expired: the holder brings a request without it by hand, as at first.",
        "BSI TR-03110-3 §C.2.6"
    );

    public static readonly Refusal VouchedWrongly = new(
        "PKI-21",
        "Chữ ký thêm trên yêu cầu không đúng.",
        "The second signature of the request is wrong.",
        "BSI TR-03110-3 §C.2.6"
    );

    public static readonly Refusal Foreign = new(
        "PKI-23",
        "Nước của chủ khóa không hợp với yêu cầu: đơn vị kiểm tra giấy tờ của nước khác cần thỏa thuận và --foreign, của nước mình thì không; thiết bị đọc luôn cùng nước với đơn vị cấp.",
        "The holder's country does not fit: another state's document verifier takes an agreement and --foreign, our own takes neither; a terminal is of its verifier's state.",
        "BSI TR-03110-3 §2.1"
    );

    /// <summary>Why the request is not granted; null when it may be.</summary>
    /// <param name="issuer">Whoever is to certify it.</param>
    /// <param name="known">Keys that were certified here for the same holder.</param>
    public static Refusal? Fault(
        VerifiableRequest request,
        HolderReference issuer,
        IReadOnlyList<CertifiedKey> known,
        DateOnly today
    )
    {
        var about = request.Holder.Text;
        if (request.Issuer is { } asked && asked.Holder != issuer.Holder)
            return ForAnother.For(asked.Text);
        if (known.Any(key => key.Name == request.Holder))
            return NameTaken.For(about);
        if (request.AuthenticatedBy is not { } by)
            return known.Any(key => key.Expires >= today) ? NotVouched.For(about) : null;
        return known.FirstOrDefault(key => key.Name == by) is not { } voucher ? VoucherUnknown.For(by.Text)
            : voucher.Expires < today ? VoucherExpired.For(by.Text)
            : request.IsAuthenticatedBy(voucher) ? null
            : VouchedWrongly.For(by.Text);
    }
}
