using System.Text;
using CanCuoc.Personaliser;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await PersonaliserCommands.InvokeAsync(args, CancellationToken.None);
