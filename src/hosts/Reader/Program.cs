using System.Text;
using CanCuoc.Reader;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await ReaderCommands.InvokeAsync(args, CancellationToken.None);
