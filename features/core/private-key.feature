Feature: The private key
  Only the private key can look up, read and change profiles (FAQ 2, 11 and 28).

  @PRIVATE-KEY
  Rule: Without the private key, nothing is read, changed or revealed

    Scenario Outline: Access to a profile is refused with <key>
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | city         | Boston           |
        | plan         | gold             |
      Then <key> gives no access to Jessica's profile
      And Jessica still has:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | city         | Boston           |
        | plan         | gold             |
      And Jessica is found by each identifier

      Examples:
        | key                                       |
        | no key                                    |
        | an empty key                              |
        | a wrong private key                       |
        | a shortened private key                   |
        | a lengthened private key                  |
        | a private key with another beginning      |
        | a private key with another end            |
        | a private key with two characters swapped |
        | the private key in other case             |
        | the public key                            |

  @PRIVATE-KEY
  Rule: The private key has no special effect in Identify

    @each-way
    Scenario: Identify changes nothing with the private key in place of the public key
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When Identify receives, with the private key:
        | external ID | 1468             |
        | email       | new.me@yahoo.com |
        | city        | Denver           |
      And Identify receives, with the private key:
        | email        | old.me@yahoo.com |
        | external ID  | 9999             |
        | phone number | +16171000009     |
      Then Jessica still has:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | city         | null             |
      And nobody is found by email "new.me@yahoo.com"

    @each-way
    Scenario: Identify keeps every identifier when the private key comes with the public key
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When Identify receives, with the private key beside the public one:
        | external ID | 1468             |
        | email       | new.me@yahoo.com |
      And Identify receives, with the private key beside the public one:
        | email        | old.me@yahoo.com |
        | external ID  | 9999             |
        | phone number | +16171000009     |
        | plan         | gold             |
      Then Jessica still has:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      And nobody is found by email "new.me@yahoo.com"
