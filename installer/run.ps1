# Sets Fyrvakt up and starts it on Windows:
#
#     powershell -ExecutionPolicy Bypass -File installer\run.ps1 [what main.py takes]
#
# Needs Python 3.11 or newer (64-bit), no administrator. Set-up talks on stderr; stdout belongs to
# the program. Written for Windows PowerShell 5.1 as well as for PowerShell 7.

$ErrorActionPreference = 'Stop'
$root = Split-Path -Parent $PSScriptRoot
$venv = Join-Path $root '.venv'
$venvPython = Join-Path $venv 'Scripts\python.exe'
$list = Join-Path $PSScriptRoot 'requirements.txt'
$stamp = Join-Path $venv 'fyrvakt-run.stamp'

function Say([string] $text) { [Console]::Error.WriteLine($text) }

# Runs a program with its words on stderr; returns its exit code.
function Invoke-Quietly([string] $program, [string[]] $words) {
    # In 5.1 a native program's stderr counts as an error while this is 'Stop'.
    $ErrorActionPreference = 'Continue'
    & $program @words 2>&1 | ForEach-Object { Say "$_" }
    return $LASTEXITCODE
}

function Test-Python([string[]] $command) {
    $ErrorActionPreference = 'Continue'
    $program = $command[0]
    $words = @($command | Select-Object -Skip 1)
    if (-not (Get-Command $program -ErrorAction SilentlyContinue)) { return $false }
    $question = 'import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11) or sys.maxsize < 2**32)'
    & $program @words -c $question *> $null
    return $LASTEXITCODE -eq 0
}

function Find-Python {
    $candidates = @(@('py', '-3.13'), @('py', '-3.12'), @('py', '-3.11'), @('py', '-3'), @('python'), @('python3'))
    foreach ($command in $candidates) {
        if (Test-Python $command) { return $command }
    }
    Say 'Fyrvakt needs Python 3.11 or newer (64-bit), and none was found. Run this line, then try again:'
    Say '    winget install --exact --id Python.Python.3.13'
    exit 3
}

function Install-Parts {
    Say "Setting Fyrvakt up in $venv. This takes a minute the first time."
    if (-not ((Test-Path $venvPython) -and (Test-Python @($venvPython)))) {
        $command = @(Find-Python)
        $words = @($command | Select-Object -Skip 1) + @('-m', 'venv', '--clear', $venv)
        if ((Invoke-Quietly $command[0] $words) -ne 0) { exit 3 }
    }
    $install = @('-m', 'pip', 'install', '--disable-pip-version-check', '--no-input', '-q',
        '--require-hashes', '--only-binary', ':all:', '-r', $list)
    if ((Invoke-Quietly $venvPython $install) -ne 0) {
        Say 'Fyrvakt could not be set up: its parts could not be fetched, or are not the ones expected.'
        Say 'Check the network connection, and try again. Nothing else was changed.'
        exit 3
    }
    $parts = 'main.py', 'core', 'ui' | ForEach-Object { Join-Path $root $_ }
    $null = Invoke-Quietly $venvPython (@('-m', 'compileall', '-q') + $parts)
}

$wanted = (Get-FileHash -Algorithm SHA256 -LiteralPath $list).Hash
$have = if (Test-Path -LiteralPath $stamp) { (Get-Content -LiteralPath $stamp -TotalCount 1) } else { '' }
if (($have -ne $wanted) -or -not (Test-Path -LiteralPath $venvPython)) {
    Install-Parts
    Set-Content -LiteralPath $stamp -Value $wanted -Encoding ascii
}

$ErrorActionPreference = 'Continue'
& $venvPython (Join-Path $root 'main.py') @args
exit $LASTEXITCODE
